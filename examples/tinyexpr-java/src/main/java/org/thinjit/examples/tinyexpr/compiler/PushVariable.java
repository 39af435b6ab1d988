package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.symbol.Variable;

/** Pushes a variable's present value. */
final class PushVariable implements Instruction {
    private final Variable variable;

    PushVariable(Variable variable) {
        this.variable = variable;
    }

    @Override
    public void execute(OperandStack stack) {
        stack.push(variable.value());
    }

    @Override
    public int growth() {
        return 1;
    }
}
