package org.thinjit.examples.tinyexpr;

import java.util.Random;

/**
 * Makes up expressions together with their values, computed as Java does it and not by TinyExpr.
 * Operands are in parentheses, so that the text says how it groups under any options.
 */
final class RandomExpression {
    private static final String OPERATORS = "+-*/%,";
    private static final int MAX_DEPTH = 6;

    private final Random random;
    private final double x;

    RandomExpression(Random random, double x) {
        this.random = random;
        this.x = x;
    }

    record Sample(String text, double value) {}

    Sample next() {
        return next(MAX_DEPTH);
    }

    private Sample next(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> leaf();
            case 1 -> negation(depth);
            case 2 -> call(depth);
            default -> operation(depth);
        };
    }

    private Sample leaf() {
        if (random.nextInt(3) == 0) {
            return new Sample("x", x);
        }
        double value = random.nextDouble() * Math.pow(10, random.nextInt(41) - 20);
        String text = random.nextBoolean() ? Double.toString(value) : Double.toHexString(value);
        return new Sample(space() + text, value);
    }

    private Sample negation(int depth) {
        Sample operand = next(depth - 1);
        return new Sample("-+" + space() + "(" + operand.text() + ")", -operand.value());
    }

    private Sample call(int depth) {
        Sample operand = next(depth - 1);
        String argument = space() + "(" + operand.text() + ")";
        return switch (random.nextInt(3)) {
            case 0 -> new Sample("abs" + argument, Math.abs(operand.value()));
            case 1 -> new Sample("floor" + argument, Math.floor(operand.value()));
            default -> new Sample("sqrt" + argument, Math.sqrt(operand.value()));
        };
    }

    private Sample operation(int depth) {
        Sample left = next(depth - 1);
        Sample right = next(depth - 1);
        char operator = OPERATORS.charAt(random.nextInt(OPERATORS.length()));
        String text = "(" + left.text() + ")" + space() + operator + "(" + right.text() + ")";
        return new Sample(text, value(operator, left.value(), right.value()));
    }

    private static double value(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            case '%' -> left % right;
            default -> right;
        };
    }

    private String space() {
        return " ".repeat(random.nextInt(2));
    }
}
