/**
 * Rules about the classes that the agent carries into every program: what they may depend on, and
 * what they may not use because it costs time before the program's main.
 *
 * <p>Reads class files, never loaded classes. May depend on ArchUnit and the JDK.
 */
package org.thinjit.agent.architecture;
