package org.thinjit.examples.tinyexpr.tree;

import org.thinjit.examples.tinyexpr.symbol.Variable;

/** A use of a bound variable. */
public final class VariableNode implements Node {
    private final Variable variable;

    /**
     * Makes a leaf.
     *
     * @param variable what is read at each evaluation
     */
    public VariableNode(Variable variable) {
        this.variable = variable;
    }

    /** Returns the variable. */
    public Variable variable() {
        return variable;
    }
}
