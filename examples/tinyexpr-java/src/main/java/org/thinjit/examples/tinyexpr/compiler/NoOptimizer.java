package org.thinjit.examples.tinyexpr.compiler;

import java.util.List;

/** Leaves every program as it is. */
final class NoOptimizer implements Optimizer {
    @Override
    public void optimizeEnd(List<Instruction> instructions) {
        // Nothing to improve, by definition.
    }
}
