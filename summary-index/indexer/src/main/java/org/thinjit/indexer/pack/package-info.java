/**
 * The class pack: which classes go in, in which order, and the file itself.
 *
 * <p>May depend on the link and weave packages and on {@code org.thinjit.format}.
 */
package org.thinjit.indexer.pack;
