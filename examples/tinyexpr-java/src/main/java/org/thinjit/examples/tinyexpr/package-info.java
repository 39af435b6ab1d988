/**
 * TinyExpr in Java: parses an expression, compiles it, folds its constants and evaluates it as
 * often as wanted. {@link org.thinjit.examples.tinyexpr.TinyExpr} is the way in; this package wires
 * the {@code parser}, {@code compiler}, {@code builtin} and {@code symbol} packages and depends on
 * nothing else.
 *
 * <p>It computes what the C library of that name (github.com/codeplea/tinyexpr) computes, and
 * reports errors at the same positions. It is split into many small classes, each loaded when an
 * expression first needs it, because it is the demonstration program for loading classes ahead of
 * execution.
 *
 * <p>Intentional differences: parentheses and calls nest at most 250 deep, where C overflows its
 * stack some time later; long chains of operators have no such limit; constants are also folded in
 * the arguments of impure functions.
 */
package org.thinjit.examples.tinyexpr;
