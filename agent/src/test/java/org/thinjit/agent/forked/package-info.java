/**
 * Tests in real JVMs: a program is packed into jars, indexed, and run by {@code java -javaagent} and
 * by plain {@code java}; output, exit status and the agent's reports are compared. A failed test
 * leaves its folder, with the logs of each run, below {@code target/forked}.
 */
package org.thinjit.agent.forked;
