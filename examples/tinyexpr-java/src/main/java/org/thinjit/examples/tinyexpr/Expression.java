package org.thinjit.examples.tinyexpr;

import org.thinjit.examples.tinyexpr.compiler.Program;

/**
 * A compiled expression. Threads may share it as far as its variables, functions and closures allow
 * it.
 */
public final class Expression {
    private final Program program;

    Expression(Program program) {
        this.program = program;
    }

    /**
     * Evaluates the expression with the present values of its variables. What a bound function or
     * closure throws is passed on.
     *
     * @return any double; not a number or an infinity where arithmetic leads there
     */
    public double evaluate() {
        return program.run();
    }

    /** Tells whether the value was already known at compile time. */
    public boolean isConstant() {
        return program.isConstant();
    }
}
