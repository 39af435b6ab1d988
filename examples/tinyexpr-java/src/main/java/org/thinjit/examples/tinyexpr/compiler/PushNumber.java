package org.thinjit.examples.tinyexpr.compiler;

/** Pushes a number known at compile time. */
final class PushNumber implements Instruction {
    private final double value;

    PushNumber(double value) {
        this.value = value;
    }

    @Override
    public void execute(OperandStack stack) {
        stack.push(value);
    }

    @Override
    public int growth() {
        return 1;
    }
}
