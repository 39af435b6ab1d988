package org.thinjit.examples.tinyexpr.compiler;

import java.util.List;

/** Improves a program while it is being written. */
interface Optimizer {
    /**
     * Looks at a program's end after an instruction was added, and may replace instructions there
     * by others of the same effect.
     *
     * @param instructions the program so far, in postfix order
     */
    void optimizeEnd(List<Instruction> instructions);
}
