/**
 * Emits a linked program as the sections of a combined index.
 *
 * <p>May depend on the container, hierarchy, link, prolog, pack, signing and summary packages, on {@code
 * org.thinjit.format.write}, and on the façade's report.
 */
package org.thinjit.indexer.emit;
