package org.thinjit.examples.tinyexpr.symbol;

import java.util.Map;

/**
 * The variables, functions and closures that an expression may use beside the built-in ones, which
 * they hide where the names are equal. Immutable, so that one set serves any number of
 * compilations.
 */
public final class Bindings implements Scope {
    private static final Bindings NONE = new Bindings(Map.of());

    private final Map<String, Symbol> symbols;

    Bindings(Map<String, Symbol> symbols) {
        this.symbols = symbols;
    }

    /** Returns the empty set. */
    public static Bindings none() {
        return NONE;
    }

    /** Starts a set. */
    public static BindingsBuilder builder() {
        return new BindingsBuilder();
    }

    @Override
    public Symbol find(String name) {
        return symbols.get(name);
    }
}
