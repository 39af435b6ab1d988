package org.thinjit.examples.tinyexpr.app;

import java.io.IOException;

/** A way of running the program. */
interface Mode {
    /** Runs to the end and tells whether what was asked for succeeded. */
    boolean run() throws IOException;
}
