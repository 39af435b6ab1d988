/**
 * Class-data archives without a training run: from an index to an archive of HotSpot's CDS that is
 * proved to boot, and the conditions under which it may be passed.
 *
 * <p>Facades: {@link org.thinjit.indexer.archive.ArchiveBuilder} at build time, {@link
 * org.thinjit.indexer.archive.ArchiveConditions} at launch. May depend on {@link
 * org.thinjit.indexer.archive.list}, the index's format and the JDK.
 */
package org.thinjit.indexer.archive;
