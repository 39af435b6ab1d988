/**
 * The thin link: merges the units' symbols into one numbering, resolves every call over the whole
 * hierarchy, and lays the call graph out in rows. Named after ThinLTO's thin link, which likewise
 * sees summaries only.
 *
 * <p>May depend on the container, summary, hierarchy and verification packages and on {@code
 * org.thinjit.format}.
 */
package org.thinjit.indexer.link;
