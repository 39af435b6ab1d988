/**
 * The bench's command line: reads the arguments of {@code bench/bench}, sets up the workspace and
 * runs one comparison per program and JDK. The only package that depends on all the others; picocli
 * stays here.
 */
package org.thinjit.bench;
