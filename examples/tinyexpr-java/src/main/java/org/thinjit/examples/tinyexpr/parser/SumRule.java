package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.builtin.Addition;
import org.thinjit.examples.tinyexpr.builtin.Subtraction;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code sum}: terms added and subtracted. */
final class SumRule extends LeftAssociativeRule {
    SumRule(Rule operand) {
        super(operand);
    }

    @Override
    BinaryFunction operator(TokenKind kind) {
        return switch (kind) {
            case PLUS -> new Addition();
            case MINUS -> new Subtraction();
            default -> null;
        };
    }
}
