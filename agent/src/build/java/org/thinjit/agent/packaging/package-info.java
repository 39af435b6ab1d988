/**
 * Puts the agent's jar together, during the build and never in a program: all classes but the one
 * that the JVM starts become one resource, in groups. Depends on the JDK alone.
 */
package org.thinjit.agent.packaging;
