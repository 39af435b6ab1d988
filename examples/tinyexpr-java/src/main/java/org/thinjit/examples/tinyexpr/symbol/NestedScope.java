package org.thinjit.examples.tinyexpr.symbol;

/** A scope whose names hide those of an outer one. */
public final class NestedScope implements Scope {
    private final Scope inner;
    private final Scope outer;

    /**
     * Makes a scope of two.
     *
     * @param inner asked first
     * @param outer asked for what the inner one does not know
     */
    public NestedScope(Scope inner, Scope outer) {
        this.inner = inner;
        this.outer = outer;
    }

    @Override
    public Symbol find(String name) {
        Symbol symbol = inner.find(name);
        return symbol != null ? symbol : outer.find(name);
    }
}
