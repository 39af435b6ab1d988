package org.thinjit.indexer.summary;

/**
 * One method.
 *
 * @param member its number in the unit's symbol table
 * @param access access flags (JVMS 4.6)
 * @param codeLength bytes of code, 0 without code
 * @param cold whether every path through it leads to a throw
 * @param events pairs of ints, see {@link Event}, in code order, catch types last
 */
public record MethodSummary(int member, int access, int codeLength, boolean cold, int[] events) {}
