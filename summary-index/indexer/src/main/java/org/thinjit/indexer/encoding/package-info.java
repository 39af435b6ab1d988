/**
 * How records become bytes in the cache: numbers of variable length, texts that come back exactly.
 *
 * <p>May depend on the JDK only.
 */
package org.thinjit.indexer.encoding;
