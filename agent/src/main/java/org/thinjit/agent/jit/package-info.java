/**
 * What the JVM's own compilers are told: that the methods which load classes are not worth the second
 * compiler's time. In a program of many classes they are called often enough to look hot, but most of
 * their time is the JVM's, which no compiler makes faster.
 *
 * <p>May depend on {@code AgentClasses}, {@code AgentLog} and {@code speculate}.
 */
package org.thinjit.agent.jit;
