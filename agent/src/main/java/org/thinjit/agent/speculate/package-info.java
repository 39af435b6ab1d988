/**
 * Connects discovery with the JVM: the combined index as its graph, the boot classes' flags as its
 * sources, the class loader's public protocol as its way to load, and two daemon threads.
 */
package org.thinjit.agent.speculate;
