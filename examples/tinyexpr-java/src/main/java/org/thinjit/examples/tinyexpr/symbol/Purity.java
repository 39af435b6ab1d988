package org.thinjit.examples.tinyexpr.symbol;

/** Whether a function may be called once, at compile time, in place of every evaluation. */
public enum Purity {
    /** Equal arguments give equal results, and nothing else changes: calls can be folded. */
    PURE,
    /** Called exactly once wherever an evaluation reaches it, and never before. */
    IMPURE
}
