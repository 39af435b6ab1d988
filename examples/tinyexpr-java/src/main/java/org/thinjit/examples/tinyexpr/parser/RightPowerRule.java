package org.thinjit.examples.tinyexpr.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import org.thinjit.examples.tinyexpr.builtin.Negation;
import org.thinjit.examples.tinyexpr.builtin.Power;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/**
 * {@code power} grouped from the right: {@code a^b^c} is {@code a^(b^c)}, and {@code -a^b} is {@code
 * -(a^b)}.
 *
 * <p>Intentional, not a bug: a negated base in parentheses is treated in the same way, so that
 * {@code (-2)^2} is -4. C TinyExpr does so, and this implementation gives its results.
 */
final class RightPowerRule implements Rule {
    private final Rule operand;

    RightPowerRule(Rule operand) {
        this.operand = operand;
    }

    @Override
    public Node parse(TokenCursor cursor) throws SyntaxException {
        Node base = operand.parse(cursor);
        if (cursor.kind() != TokenKind.POWER) {
            return base;
        }
        CallNode negation = asNegation(base);
        Deque<Node> operands = new ArrayDeque<>();
        operands.push(negation == null ? base : negation.operands().get(0));
        while (cursor.kind() == TokenKind.POWER) {
            cursor.advance();
            operands.push(operand.parse(cursor));
        }
        Node power = join(operands);
        return negation == null ? power : new CallNode(negation.function(), power);
    }

    private static CallNode asNegation(Node node) {
        return node instanceof CallNode call && call.function().body() instanceof Negation
                ? call
                : null;
    }

    /** Joins operands, the last one on top. */
    private static Node join(Deque<Node> operands) {
        Node power = operands.pop();
        while (!operands.isEmpty()) {
            power = new CallNode(FunctionSymbol.pure(new Power()), operands.pop(), power);
        }
        return power;
    }
}
