/**
 * The files of the output folder: index and pack, the agent's jar, the argument file. Each is written
 * whole or not at all, and left alone when it would not change. May depend on {@code
 * org.thinjit.maven.program}, on the indexer and on the agent's options.
 */
package org.thinjit.maven.output;
