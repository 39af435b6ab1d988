/**
 * ThinJIT's events in JDK Flight Recorder (JEP 328). Only defined with {@code jfr=true}: its classes
 * extend one of module {@code jdk.jfr}, which no other start touches.
 */
package org.thinjit.agent.jfr;
