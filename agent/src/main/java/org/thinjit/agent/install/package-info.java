/**
 * Gets ThinJIT into the JVM: opens what it needs of {@code java.base}, defines the boot classes
 * there, checks that the index fits the program, and puts the hook into the class loader.
 *
 * <p>May depend on {@code org.thinjit.format} and on {@code jdk.internal.loader} and {@code
 * jdk.internal.misc}, which only {@link org.thinjit.agent.install.JavaBase} makes accessible. No
 * class here may be loaded before it has, except that one.
 */
package org.thinjit.agent.install;
