package org.thinjit.indexer.verification;

/**
 * A field or method descriptor as slots of verification types: two for long and double.
 *
 * @param arguments slots of the arguments, in order; none for a field
 * @param result slots of the result or of the field; none for void
 */
record Descriptor(int[] arguments, int[] result) {}
