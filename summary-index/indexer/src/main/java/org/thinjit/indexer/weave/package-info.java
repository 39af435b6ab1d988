/**
 * The weaver: puts prologs into class files and leaves everything else in them as it was.
 *
 * <p>May depend on ASM only; knows nothing of indexes.
 */
package org.thinjit.indexer.weave;
