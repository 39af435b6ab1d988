/**
 * Class hierarchy analysis over all containers: which method a symbolic reference resolves to (JVMS
 * 5.4.3.3, 5.4.3.4), and which methods a virtual call can select (JVMS 5.4.6).
 *
 * <p>May depend on the JDK and ASM's opcode constants; knows numbers only, no names beyond packages.
 */
package org.thinjit.indexer.hierarchy;
