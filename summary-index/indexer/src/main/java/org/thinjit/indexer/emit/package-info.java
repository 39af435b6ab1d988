/**
 * Emits a linked program as the sections of a combined index.
 *
 * <p>May depend on the container, link, prolog and pack packages and on {@code
 * org.thinjit.format.write}.
 */
package org.thinjit.indexer.emit;
