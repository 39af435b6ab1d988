/**
 * The transformer path: gives prologs to classes that class loaders define by themselves, out of reach
 * of any hook (OSGi, JBoss Modules, loaders that make up their classes). It hears of each class that the
 * JVM defines, so it is there only when such a loader is, or when the option asks for it.
 *
 * <p>It weaves nothing itself: the class pack holds what weaving the indexed class gives. A class file
 * that is the indexed one is exchanged for the packed one; any other is left alone. A library that
 * weaves at run time, Byte Buddy, was measured: it takes more than half a second before the first class.
 *
 * <p>May depend on {@code org.thinjit.format}, {@code serve} and {@code speculate}.
 */
package org.thinjit.agent.transform;
