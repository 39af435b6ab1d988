/**
 * The cache between runs: what the indexer found out about a jar, filed under the jar's content. An
 * entry says nothing that indexing without it would not find out, so that it may be deleted, damaged
 * or absent at any time.
 *
 * <p>May depend on the container, encoding, summary and tool packages and on {@code
 * org.thinjit.format.write}.
 */
package org.thinjit.indexer.cache;
