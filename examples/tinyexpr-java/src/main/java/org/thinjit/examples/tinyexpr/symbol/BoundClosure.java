package org.thinjit.examples.tinyexpr.symbol;

import java.util.Objects;

/** A closure together with its context: a plain function to the evaluator. */
final class BoundClosure<C> implements Function {
    private final C context;
    private final Closure<? super C> closure;

    BoundClosure(C context, Closure<? super C> closure) {
        this.context = context;
        this.closure = Objects.requireNonNull(closure, "closure");
    }

    @Override
    public double apply(double[] arguments) {
        return closure.apply(context, arguments);
    }
}
