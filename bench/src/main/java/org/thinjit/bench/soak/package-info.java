/**
 * Keeps a server running for long, plain beside ThinJIT, and watches what grows. Depends on {@code
 * process}, {@code program} and {@code variant}.
 */
package org.thinjit.bench.soak;
