package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.builtin.Sequence;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code list}: expressions separated by commas; the last one is the value. */
final class ListRule extends LeftAssociativeRule {
    ListRule(Rule operand) {
        super(operand);
    }

    @Override
    BinaryFunction operator(TokenKind kind) {
        return kind == TokenKind.COMMA ? new Sequence() : null;
    }
}
