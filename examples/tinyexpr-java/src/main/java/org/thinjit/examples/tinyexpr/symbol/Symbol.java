package org.thinjit.examples.tinyexpr.symbol;

/** What a name stands for: a {@link Variable} or a {@link FunctionSymbol}. */
public sealed interface Symbol permits Variable, FunctionSymbol {}
