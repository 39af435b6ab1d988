package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/** Operands joined by operators of one precedence, grouped from the left. */
abstract class LeftAssociativeRule implements Rule {
    private final Rule operand;

    LeftAssociativeRule(Rule operand) {
        this.operand = operand;
    }

    @Override
    public final Node parse(TokenCursor cursor) throws SyntaxException {
        Node left = operand.parse(cursor);
        BinaryFunction operator = operator(cursor.kind());
        while (operator != null) {
            cursor.advance();
            left = new CallNode(FunctionSymbol.pure(operator), left, operand.parse(cursor));
            operator = operator(cursor.kind());
        }
        return left;
    }

    /** Returns the operator that a token stands for in this rule, or null if it is none. */
    abstract BinaryFunction operator(TokenKind kind);
}
