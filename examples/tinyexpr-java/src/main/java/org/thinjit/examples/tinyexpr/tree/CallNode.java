package org.thinjit.examples.tinyexpr.tree;

import java.util.List;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;

/** A call of a function, closure or operator. */
public final class CallNode implements Node {
    private final FunctionSymbol function;
    private final List<Node> operands;

    /**
     * Makes a call.
     *
     * @param function what is called
     * @param operands its arguments in order, as many as it takes
     */
    public CallNode(FunctionSymbol function, List<Node> operands) {
        this.function = function;
        this.operands = List.copyOf(operands);
    }

    /**
     * Makes a call.
     *
     * @param function what is called
     * @param operands its arguments in order, as many as it takes
     */
    public CallNode(FunctionSymbol function, Node... operands) {
        this(function, List.of(operands));
    }

    /** Returns what is called. */
    public FunctionSymbol function() {
        return function;
    }

    /** Returns the arguments in order; unmodifiable. */
    public List<Node> operands() {
        return operands;
    }
}
