/**
 * The goal {@code thinjit:index}: its parameters, and the order of its steps.
 *
 * <p>Sub-packages know one thing each: {@code project} what the Maven model says, {@code program}
 * what is started and how, {@code output} the files that are written. May depend on Maven, on the
 * indexer, and on the agent's options.
 */
package org.thinjit.maven;
