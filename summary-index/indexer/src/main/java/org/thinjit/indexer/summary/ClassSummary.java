package org.thinjit.indexer.summary;

import java.util.List;

/**
 * One class. Types are numbers of the unit's symbol table.
 *
 * @param access access flags (JVMS 4.1)
 * @param superType the superclass, or -1 for {@code java/lang/Object}
 * @param interfaces the direct superinterfaces in class-file order
 * @param probe how to link it: a {@code PROBE} constant of {@code ClassDescriptor}
 * @param questions what verification asks of the hierarchy, as from {@code
 *     ClassVerification.questions}: type to assign to and type assigned by turns, the latter -1 where
 *     it needs no class; null when not known
 * @param annotations the types that reading its annotations, and those of its members, loads
 * @param signatures the types of its fields, and of its methods' parameters and results
 * @param methods its methods in class-file order
 */
public record ClassSummary(
        int access,
        int superType,
        int[] interfaces,
        int probe,
        int[] questions,
        int[] annotations,
        int[] signatures,
        List<MethodSummary> methods) {}
