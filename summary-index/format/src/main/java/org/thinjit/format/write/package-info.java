/**
 * Writes index and pack files: collects sections, computes checksums, moves the finished file into
 * place.
 *
 * <p>May depend on {@link org.thinjit.format} and the JDK. The agent does not carry this package.
 */
package org.thinjit.format.write;
