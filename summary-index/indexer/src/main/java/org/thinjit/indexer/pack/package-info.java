/**
 * The class pack: which classes go in, in which order, and the file itself; and classes made ready for
 * it, kept in the cache.
 *
 * <p>May depend on the cache, container, encoding, hierarchy, link, prolog, signing, tool and weave packages, on {@code
 * org.thinjit.format}, and on the façade's listener, pack mode and ordered tasks.
 */
package org.thinjit.indexer.pack;
