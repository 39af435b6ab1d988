package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.tree.Node;

/** A list in parentheses. */
final class GroupRule implements Rule {
    private final Grammar grammar;

    GroupRule(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        cursor.expect(TokenKind.OPEN, "\"(\"");
        Node list = grammar.list().parse(cursor);
        cursor.expect(TokenKind.CLOSE, "an operator or \")\"");
        return list;
    }
}
