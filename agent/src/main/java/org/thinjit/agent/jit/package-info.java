/**
 * What is done about the JVM's own compilers: while a program starts on few processors, its second compiler is
 * held back, so that the program and ThinJIT's threads have the processors.
 *
 * <p>May depend on {@code AgentClasses}, {@code AgentLog} and {@code speculate}.
 */
package org.thinjit.agent.jit;
