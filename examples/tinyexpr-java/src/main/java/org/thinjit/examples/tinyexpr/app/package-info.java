/**
 * The command-line program: one expression, a batch of them, or a dialogue. Depends on the library
 * packages beside it.
 */
package org.thinjit.examples.tinyexpr.app;
