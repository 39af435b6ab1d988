package org.thinjit.indexer.verification;

/** Thrown for code that the split verifier would not accept, or that it does not see. */
final class UnverifiableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnverifiableException(String message) {
        super(message, null, false, false);
    }
}
