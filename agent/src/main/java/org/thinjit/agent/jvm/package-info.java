/**
 * What is done about the running JVM itself while a program starts: on few processors its second compiler is held
 * back, so that the program and ThinJIT's threads have them; for a large program its symbol table grows early.
 *
 * <p>May depend on {@code AgentClasses}, {@code AgentLog} and {@code speculate}.
 */
package org.thinjit.agent.jvm;
