package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;
import org.thinjit.examples.tinyexpr.symbol.Function;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** Replaces a function's arguments by its value. */
abstract class Invocation implements Instruction {
    private final FunctionSymbol symbol;

    Invocation(FunctionSymbol symbol) {
        this.symbol = symbol;
    }

    static Invocation of(FunctionSymbol symbol) {
        Function body = symbol.body();
        if (symbol.arity() == 1 && body instanceof UnaryFunction unary) {
            return new UnaryInvocation(symbol, unary);
        }
        if (symbol.arity() == 2 && body instanceof BinaryFunction binary) {
            return new BinaryInvocation(symbol, binary);
        }
        return new ArrayInvocation(symbol);
    }

    @Override
    public final int growth() {
        return 1 - symbol.arity();
    }

    final FunctionSymbol symbol() {
        return symbol;
    }
}
