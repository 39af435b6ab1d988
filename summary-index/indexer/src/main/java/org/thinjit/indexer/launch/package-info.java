/**
 * JVM options that an index proposes for its program, for what writes or passes a command line. May depend on the
 * format; nothing here starts a JVM.
 */
package org.thinjit.indexer.launch;
