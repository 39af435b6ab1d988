/**
 * The agent: {@code premain} wires, and does nothing else. Options, log and the search for the index
 * are here; each step of the wiring has its own package.
 *
 * <p>May depend on {@code org.thinjit.format} (reading) and {@code org.thinjit.discovery}, and on
 * nothing that is not the JDK beyond them. Everything here runs before the program's main: no
 * lambdas, streams, regular expressions, format strings or paths.
 */
package org.thinjit.agent;
