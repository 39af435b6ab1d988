/**
 * The arithmetic of the comparison and the reader of ThinJIT's own statistics. Depends on the JDK
 * and Jackson.
 */
package org.thinjit.bench.statistics;
