package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code atan2}: the angle of the point (second, first argument), in radians, -pi to pi. */
public final class ArcTangent2 implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return Math.atan2(x, y);
    }
}
