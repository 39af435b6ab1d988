/**
 * Concurrency tests of the discovery flags, the load queue and the states of classes by jcstress, which
 * runs each test's actors against each other millions of times, in every mix of interpreter and compilers,
 * and collects what was seen.
 *
 * <p>May depend on jcstress, on {@code org.thinjit.discovery} and on the boot classes that the agent
 * defines in {@code java.base}.
 */
package org.thinjit.micro.stress;
