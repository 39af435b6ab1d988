package org.thinjit.examples.tinyexpr.app;

/** What the program is asked to do. */
enum Action {
    EVALUATE,
    BATCH,
    REPL,
    HELP
}
