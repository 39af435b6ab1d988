/**
 * The programs to measure: how each is started, where its jars come from and what it is given to
 * do. Depends on {@code jdk} and {@code process}.
 */
package org.thinjit.bench.program;
