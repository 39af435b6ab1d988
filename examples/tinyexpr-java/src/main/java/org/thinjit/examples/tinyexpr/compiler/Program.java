package org.thinjit.examples.tinyexpr.compiler;

import java.util.List;

/** An expression in postfix order: each step finds its operands on a stack. Immutable. */
public final class Program {
    private final List<Instruction> instructions;
    private final int stackHeight;

    Program(List<Instruction> instructions) {
        this.instructions = List.copyOf(instructions);
        this.stackHeight = greatestHeight(instructions);
    }

    /**
     * Runs the program on a stack of its own.
     *
     * @return the expression's value
     */
    public double run() {
        OperandStack stack = new OperandStack(stackHeight);
        for (Instruction instruction : instructions) {
            instruction.execute(stack);
        }
        return stack.pop();
    }

    /** Tells whether all that is left of the program is to push a number. */
    public boolean isConstant() {
        return instructions.size() == 1 && instructions.get(0) instanceof PushNumber;
    }

    private static int greatestHeight(List<Instruction> instructions) {
        int height = 0;
        int greatest = 0;
        for (Instruction instruction : instructions) {
            height += instruction.growth();
            greatest = Math.max(greatest, height);
        }
        return greatest;
    }
}
