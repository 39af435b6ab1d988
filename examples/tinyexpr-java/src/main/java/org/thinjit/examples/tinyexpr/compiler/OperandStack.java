package org.thinjit.examples.tinyexpr.compiler;

/** The numbers between the steps of one evaluation. */
final class OperandStack {
    private final double[] values;
    private int height;

    OperandStack(int capacity) {
        values = new double[capacity];
    }

    void push(double value) {
        values[height++] = value;
    }

    double pop() {
        return values[--height];
    }

    /** Takes the topmost numbers, in the order in which they were pushed. */
    double[] pop(int count) {
        double[] popped = new double[count];
        height -= count;
        System.arraycopy(values, height, popped, 0, count);
        return popped;
    }
}
