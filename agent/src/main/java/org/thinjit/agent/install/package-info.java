/**
 * Gets ThinJIT into the program: checks that the index fits it, and puts the hook into the class
 * loader.
 *
 * <p>May depend on {@code org.thinjit.format} and on {@code jdk.internal.loader}, {@code
 * jdk.internal.misc} and {@code sun.nio.ch}, which {@link org.thinjit.agent.PreMain} has made
 * accessible.
 */
package org.thinjit.agent.install;
