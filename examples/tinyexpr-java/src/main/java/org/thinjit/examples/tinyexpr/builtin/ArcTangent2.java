package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code atan2}: the angle of the point (x, y), y being the first argument, in radians, -pi to pi. */
public final class ArcTangent2 implements BinaryFunction {
    @Override
    public double apply(double y, double x) {
        return Math.atan2(y, x);
    }
}
