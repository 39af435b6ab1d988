/**
 * Which classes an archive should hold: those that the program loads, predicted from its index and its
 * class files, as a HotSpot class list.
 *
 * <p>May depend on the index's reader, ASM and the JDK. Class files are read, never loaded.
 */
package org.thinjit.indexer.archive.list;
