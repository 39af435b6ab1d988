/**
 * The arithmetic of the comparison, and the readers of ThinJIT's own statistics and of the JVM's log
 * of loaded classes. Depends on the JDK and Jackson.
 */
package org.thinjit.bench.statistics;
