package org.thinjit.examples.tinyexpr.symbol;

import java.util.Objects;

/**
 * A function, closure or operator as the compiler sees it: a body, how many arguments it takes, and
 * whether its calls can be folded. Immutable.
 */
public final class FunctionSymbol implements Symbol {
    /** The most arguments a function can take. */
    public static final int MAX_ARITY = 7;

    private final int arity;
    private final Purity purity;
    private final Function body;

    /**
     * Makes a symbol.
     *
     * @param arity the number of arguments, 0 to {@link #MAX_ARITY}
     * @param purity whether calls with constant arguments are folded
     * @param body what computes it
     * @throws IllegalArgumentException if the arity is out of range
     */
    public FunctionSymbol(int arity, Purity purity, Function body) {
        if (arity < 0 || arity > MAX_ARITY) {
            throw new IllegalArgumentException(
                    "a function takes 0 to " + MAX_ARITY + " arguments, not " + arity);
        }
        this.arity = arity;
        this.purity = Objects.requireNonNull(purity, "purity");
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * Makes the symbol of a pure function of one argument.
     *
     * @param body what computes it
     */
    public static FunctionSymbol pure(UnaryFunction body) {
        return new FunctionSymbol(1, Purity.PURE, body);
    }

    /**
     * Makes the symbol of a pure function of two arguments.
     *
     * @param body what computes it
     */
    public static FunctionSymbol pure(BinaryFunction body) {
        return new FunctionSymbol(2, Purity.PURE, body);
    }

    /** Returns the number of arguments, 0 to {@link #MAX_ARITY}. */
    public int arity() {
        return arity;
    }

    /** Tells whether calls with constant arguments are folded. */
    public boolean isPure() {
        return purity == Purity.PURE;
    }

    /** Returns what computes the function. */
    public Function body() {
        return body;
    }
}
