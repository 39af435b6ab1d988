package org.thinjit.indexer.verification;

/**
 * Verification types as ints (JVMS 4.10.1.2). The values to {@link #UNINITIALIZED_THIS} are the tags
 * of JVMS 4.7.4; values from {@link #FIRST_REFERENCE} are reference types of {@link ClassTypes};
 * negative ones are objects that a {@code new} made and no constructor has run for.
 */
final class VerificationType {
    static final int TOP = 0;
    static final int INTEGER = 1;
    static final int FLOAT = 2;
    static final int DOUBLE = 3;
    static final int LONG = 4;
    static final int NULL = 5;
    static final int UNINITIALIZED_THIS = 6;

    /** Added to {@link #DOUBLE} or {@link #LONG}: the second of the two slots. */
    static final int SECOND_SLOT = 4;

    static final int FIRST_REFERENCE = 16;

    private VerificationType() {}

    static boolean isReference(int type) {
        return type >= FIRST_REFERENCE;
    }

    static boolean isWide(int type) {
        return type == LONG || type == DOUBLE;
    }

    static boolean isSecondSlot(int type) {
        return type == LONG + SECOND_SLOT || type == DOUBLE + SECOND_SLOT;
    }

    static int uninitialized(int newOffset) {
        return ~newOffset;
    }

    static boolean isUninitialized(int type) {
        return type < 0;
    }

    /** Where the {@code new} is that made an uninitialized object. */
    static int newOffset(int uninitialized) {
        return ~uninitialized;
    }
}
