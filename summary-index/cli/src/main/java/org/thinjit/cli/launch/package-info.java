/**
 * Starting a program with what ThinJIT has for it. On the way to the program's start, so it stays off
 * picocli and whatever else loads many classes.
 *
 * <p>May depend on {@link org.thinjit.indexer.archive} and the JDK.
 */
package org.thinjit.cli.launch;
