package org.thinjit.examples.tinyexpr.symbol;

/**
 * The body of a function that also gets a context object, the same at every call.
 *
 * @param <C> the context's type
 */
@FunctionalInterface
public interface Closure<C> {
    /**
     * Computes the function.
     *
     * @param context the object it was bound with
     * @param arguments as many values as the closure was declared with, in order
     * @return any double
     */
    double apply(C context, double[] arguments);
}
