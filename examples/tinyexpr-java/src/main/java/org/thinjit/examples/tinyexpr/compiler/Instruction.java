package org.thinjit.examples.tinyexpr.compiler;

/** A step of a program. Immutable, so that threads can share a program. */
interface Instruction {
    void execute(OperandStack stack);

    /** Returns by how many the stack is higher afterwards; negative if it is lower. */
    int growth();
}
