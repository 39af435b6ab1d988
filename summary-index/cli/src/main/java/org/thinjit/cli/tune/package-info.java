/**
 * The simulator: replays a recorded run against policies of discovery, on simulated time, and proposes
 * a setting. Discovery, load queue and loader are the agent's own; only time and class loading are
 * made up.
 *
 * <p>May depend on {@code query} and {@code report}, the index's reader, discovery, ASM and the JDK.
 */
package org.thinjit.cli.tune;
