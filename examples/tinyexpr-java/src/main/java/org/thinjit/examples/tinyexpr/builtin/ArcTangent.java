package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code atan}: in radians, -pi/2 to pi/2. */
public final class ArcTangent implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.atan(x);
    }
}
