/**
 * Signed jars: what the JDK that runs the indexer says about each class's signers, under which settings,
 * and what follows for the pack and for loading ahead.
 *
 * <p>May depend on the container, hierarchy and link packages, on {@code org.thinjit.format}, and on the
 * JDK.
 */
package org.thinjit.indexer.signing;
