/**
 * Which indexer this is: its release, and a digest of its code that the build takes. May depend on the
 * JDK only.
 */
package org.thinjit.indexer.tool;
