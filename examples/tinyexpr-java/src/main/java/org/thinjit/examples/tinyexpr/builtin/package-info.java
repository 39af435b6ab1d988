/**
 * The operators, functions and constants that every expression can use, a class each, so that an
 * expression loads only those it names. Depends on the {@code symbol} package.
 */
package org.thinjit.examples.tinyexpr.builtin;
