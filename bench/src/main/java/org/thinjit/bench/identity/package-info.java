/**
 * Compares what a program could ask about its classes' identities between plain runs and runs with
 * ThinJIT. Depends on {@code process}, {@code program} and {@code variant}.
 */
package org.thinjit.bench.identity;
