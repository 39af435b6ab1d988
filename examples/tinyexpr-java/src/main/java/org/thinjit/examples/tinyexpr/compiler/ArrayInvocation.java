package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;

/** Calls a function of any number of numbers. */
final class ArrayInvocation extends Invocation {
    ArrayInvocation(FunctionSymbol symbol) {
        super(symbol);
    }

    @Override
    public void execute(OperandStack stack) {
        stack.push(symbol().body().apply(stack.pop(symbol().arity())));
    }
}
