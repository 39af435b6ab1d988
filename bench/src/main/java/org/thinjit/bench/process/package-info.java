/**
 * Starts other processes: tools whose success matters (Maven, the indexer) and programs whose time
 * is measured. Depends on the JDK only.
 */
package org.thinjit.bench.process;
