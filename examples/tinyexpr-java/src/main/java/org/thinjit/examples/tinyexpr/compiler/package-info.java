/**
 * Turns a syntax tree into postfix code, folds constants on the way, and runs the code. Depends on
 * the {@code tree} and {@code symbol} packages.
 */
package org.thinjit.examples.tinyexpr.compiler;
