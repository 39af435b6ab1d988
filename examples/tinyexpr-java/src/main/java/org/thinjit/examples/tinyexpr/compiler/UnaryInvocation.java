package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** Calls a function of one number. */
final class UnaryInvocation extends Invocation {
    private final UnaryFunction body;

    UnaryInvocation(FunctionSymbol symbol, UnaryFunction body) {
        super(symbol);
        this.body = body;
    }

    @Override
    public void execute(OperandStack stack) {
        stack.push(body.apply(stack.pop()));
    }
}
