/**
 * Says what ThinJIT did: the statistics and the event log, written at exit. Used only when the
 * options ask for it.
 */
package org.thinjit.agent.report;
