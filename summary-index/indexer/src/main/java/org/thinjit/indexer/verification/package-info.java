/**
 * What HotSpot's split verifier asks about the class hierarchy while it verifies one class (JVMS
 * 4.10.1): each question may load a class. A method's code is interpreted once over its declared
 * stack map frames, the way the JVM does it, but types are only tracked, not judged.
 *
 * <p>May depend on the JDK and on ASM's class reader; knows nothing of other classes.
 */
package org.thinjit.indexer.verification;
