package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.builtin.Negation;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/** {@code sign}: a chain of signs, which comes down to at most one negation. */
final class SignRule implements Rule {
    private final Rule base;

    SignRule(Rule base) {
        this.base = base;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        boolean negative = false;
        while (cursor.kind() == TokenKind.MINUS || cursor.kind() == TokenKind.PLUS) {
            negative ^= cursor.kind() == TokenKind.MINUS;
            cursor.advance();
        }
        Node operand = base.parse(cursor);
        return negative ? new CallNode(FunctionSymbol.pure(new Negation()), operand) : operand;
    }
}
