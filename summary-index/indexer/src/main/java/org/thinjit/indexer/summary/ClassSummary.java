package org.thinjit.indexer.summary;

import java.util.List;

/**
 * One class. Types are numbers of the unit's symbol table.
 *
 * @param access access flags (JVMS 4.1)
 * @param superType the superclass, or -1 for {@code java/lang/Object}
 * @param interfaces the direct superinterfaces in class-file order
 * @param probe how to link it: a {@code PROBE} constant of {@code ClassDescriptor}
 * @param methods its methods in class-file order
 */
public record ClassSummary(
        int access, int superType, int[] interfaces, int probe, List<MethodSummary> methods) {}
