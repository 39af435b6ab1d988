/**
 * The weaver: puts prologs into class files, announcements into a launcher's class
 * loader, and leaves everything else in them as it was.
 *
 * <p>May depend on ASM only; knows nothing of indexes.
 */
package org.thinjit.indexer.weave;
