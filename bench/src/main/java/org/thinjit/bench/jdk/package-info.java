/** Finds the JDKs to measure on. Depends on the JDK only. */
package org.thinjit.bench.jdk;
