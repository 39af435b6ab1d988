package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.builtin.Power;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/**
 * {@code power} as it is by default: {@code a^b^c} is {@code (a^b)^c}, and {@code -a^b} is {@code
 * (-a)^b}.
 */
final class LeftPowerRule extends LeftAssociativeRule {
    LeftPowerRule(Rule operand) {
        super(operand);
    }

    @Override
    BinaryFunction operator(TokenKind kind) {
        return kind == TokenKind.POWER ? new Power() : null;
    }
}
