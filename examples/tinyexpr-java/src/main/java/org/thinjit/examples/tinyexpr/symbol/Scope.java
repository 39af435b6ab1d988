package org.thinjit.examples.tinyexpr.symbol;

/** Where names are looked up. */
public interface Scope {
    /**
     * Looks a name up.
     *
     * @param name a lower-case name as it stands in the expression
     * @return what it stands for, or null if this scope does not know it
     */
    Symbol find(String name);
}
