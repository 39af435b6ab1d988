/**
 * Measures programs that serve requests: when they are ready, and how fast they answer. Depends on
 * {@code process} and {@code program}.
 */
package org.thinjit.bench.server;
