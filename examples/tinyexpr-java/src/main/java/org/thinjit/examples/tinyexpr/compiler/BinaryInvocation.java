package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;

/** Calls a function of two numbers. */
final class BinaryInvocation extends Invocation {
    private final BinaryFunction body;

    BinaryInvocation(FunctionSymbol symbol, BinaryFunction body) {
        super(symbol);
        this.body = body;
    }

    @Override
    public void execute(OperandStack stack) {
        double second = stack.pop();
        double first = stack.pop();
        stack.push(body.apply(first, second));
    }
}
