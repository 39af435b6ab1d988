package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/** What follows the name of a function without arguments: nothing, or empty parentheses. */
final class ConstantRule implements Rule {
    private final FunctionSymbol function;

    ConstantRule(FunctionSymbol function) {
        this.function = function;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        if (cursor.kind() == TokenKind.OPEN) {
            cursor.advance();
            cursor.expect(TokenKind.CLOSE, "\")\", as this function takes no argument");
        }
        return new CallNode(function);
    }
}
