/**
 * The program to index: which jar or class path is started, and from which class. May depend on
 * {@code org.thinjit.maven.project} and on the indexer.
 */
package org.thinjit.maven.program;
