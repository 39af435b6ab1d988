/**
 * The syntax tree: numbers, variables and calls, operators being calls like any other. Depends on
 * the {@code symbol} package.
 */
package org.thinjit.examples.tinyexpr.tree;
