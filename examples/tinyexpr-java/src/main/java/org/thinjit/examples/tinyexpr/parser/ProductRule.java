package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.builtin.Division;
import org.thinjit.examples.tinyexpr.builtin.Multiplication;
import org.thinjit.examples.tinyexpr.builtin.Remainder;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code product}: factors multiplied and divided. */
final class ProductRule extends LeftAssociativeRule {
    ProductRule(Rule operand) {
        super(operand);
    }

    @Override
    BinaryFunction operator(TokenKind kind) {
        return switch (kind) {
            case TIMES -> new Multiplication();
            case DIVIDE -> new Division();
            case REMAINDER -> new Remainder();
            default -> null;
        };
    }
}
