/**
 * Per-container summaries: for each method, which classes executing it makes the JVM resolve, what
 * it calls, and what of that is cold. A summary knows nothing of other containers.
 *
 * <p>May depend on ASM, on {@code org.thinjit.format} and on the container, encoding and
 * verification packages.
 */
package org.thinjit.indexer.summary;
