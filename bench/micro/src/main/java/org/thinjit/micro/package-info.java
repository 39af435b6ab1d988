/**
 * Micro-benchmarks of what ThinJIT adds to a program's code: the prolog. Run by hand, on both JDKs:
 *
 * <pre>
 *   bench/micro/run                  C2, C1 and interpreter, one and two threads
 *   bench/micro/run -m c2 -t 1 -f 3  one of them; other arguments go to JMH
 * </pre>
 *
 * <p>May depend on JMH and on the boot classes that the agent defines in {@code java.base}; here they
 * are patched into it on the command line.
 */
package org.thinjit.micro;
