/**
 * Micro-benchmarks of what ThinJIT adds to a program: prologs, the lookup hook, the index and the walk. Run by hand,
 * on both JDKs, by {@code bench/micro/run}; {@code --help} has examples.
 *
 * <p>May depend on JMH, on the agent with discovery and format, and on the boot classes that the agent defines in
 * {@code java.base}; here they are patched into it on the command line.
 */
package org.thinjit.micro;
