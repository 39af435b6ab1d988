/**
 * The indexer: reads a program's class path and writes its combined index and class pack.
 *
 * <p>The façade ({@link org.thinjit.indexer.Indexer}) runs the phases; each sub-package is one of
 * them. May depend on ASM and on {@code org.thinjit.format}; the agent never carries this module.
 */
package org.thinjit.indexer;
