/**
 * Chooses the methods that get a prolog: only where running the method foretells a class that is
 * not loaded yet, and not where every caller has told already.
 *
 * <p>May depend on the link and hierarchy packages and on {@code org.thinjit.format}.
 */
package org.thinjit.indexer.prolog;
