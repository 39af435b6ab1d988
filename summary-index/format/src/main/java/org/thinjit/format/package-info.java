/**
 * The combined index as it lies on disk, and its reader: descriptors of every record, tables that
 * read the records in place, and nothing that parses ahead of need.
 *
 * <p>May depend on the JDK only: the agent carries this package into every program. The byte-exact
 * document is {@code summary-index/FORMAT.md}; each {@code …Descriptor} is its source in code and is
 * used by both the reader and {@link org.thinjit.format.write}.
 */
package org.thinjit.format;
