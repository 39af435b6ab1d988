package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/**
 * What follows the name of a function of one argument: the argument, which needs no parentheses,
 * binds tighter than any operator and may have signs.
 */
final class PrefixCallRule implements Rule {
    private final FunctionSymbol function;
    private final Grammar grammar;

    PrefixCallRule(FunctionSymbol function, Grammar grammar) {
        this.function = function;
        this.grammar = grammar;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        return new CallNode(function, grammar.sign().parse(cursor));
    }
}
