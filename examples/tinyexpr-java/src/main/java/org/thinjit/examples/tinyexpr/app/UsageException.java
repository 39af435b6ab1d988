package org.thinjit.examples.tinyexpr.app;

/** Arguments that cannot be understood; the message says which and what to do. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
