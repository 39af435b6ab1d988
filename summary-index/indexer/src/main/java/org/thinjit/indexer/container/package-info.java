/**
 * Containers: which jars and folders a class path means, in which order the JDK searches them, and
 * what they hold.
 *
 * <p>May depend on the JDK, {@code org.thinjit.format} and the encoding package.
 */
package org.thinjit.indexer.container;
