package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.symbol.Scope;
import org.thinjit.examples.tinyexpr.symbol.Symbol;
import org.thinjit.examples.tinyexpr.symbol.Variable;
import org.thinjit.examples.tinyexpr.tree.Node;
import org.thinjit.examples.tinyexpr.tree.NumberNode;
import org.thinjit.examples.tinyexpr.tree.VariableNode;

/** {@code base}: a number, a variable, a call, or a list in parentheses. */
final class BaseRule implements Rule {
    private final Grammar grammar;
    private final Scope scope;

    BaseRule(Grammar grammar, Scope scope) {
        this.grammar = grammar;
        this.scope = scope;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        if (cursor.kind() == TokenKind.NUMBER) {
            return number(cursor);
        }
        cursor.enter();
        Node node =
                switch (cursor.kind()) {
                    case NAME -> named(cursor);
                    case OPEN -> new GroupRule(grammar).parse(cursor);
                    default -> throw cursor.failure("expected a value");
                };
        cursor.leave();
        return node;
    }

    private static Node number(TokenCursor cursor) {
        Node node = new NumberNode(cursor.current().value());
        cursor.advance();
        return node;
    }

    private Node named(TokenCursor cursor) throws SyntaxException {
        Symbol symbol = scope.find(cursor.current().text());
        if (symbol == null) {
            throw cursor.failure("expected a known name");
        }
        cursor.advance();
        if (symbol instanceof Variable variable) {
            return new VariableNode(variable);
        }
        return call((FunctionSymbol) symbol).parse(cursor);
    }

    private Rule call(FunctionSymbol function) {
        return switch (function.arity()) {
            case 0 -> new ConstantRule(function);
            case 1 -> new PrefixCallRule(function, grammar);
            default -> new ArgumentsRule(function, grammar);
        };
    }
}
