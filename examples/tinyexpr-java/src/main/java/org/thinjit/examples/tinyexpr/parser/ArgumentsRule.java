package org.thinjit.examples.tinyexpr.parser;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/** What follows the name of a function of two or more arguments: exactly as many, in parentheses. */
final class ArgumentsRule implements Rule {
    private final FunctionSymbol function;
    private final Grammar grammar;

    ArgumentsRule(FunctionSymbol function, Grammar grammar) {
        this.function = function;
        this.grammar = grammar;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        cursor.expect(TokenKind.OPEN, "\"(\" before " + function.arity() + " arguments");
        List<Node> arguments = new ArrayList<>(function.arity());
        arguments.add(grammar.sum().parse(cursor));
        while (arguments.size() < function.arity()) {
            cursor.expect(TokenKind.COMMA, "\",\" and " + function.arity() + " arguments");
            arguments.add(grammar.sum().parse(cursor));
        }
        cursor.expect(TokenKind.CLOSE, "\")\" after " + function.arity() + " arguments");
        return new CallNode(function, arguments);
    }
}
