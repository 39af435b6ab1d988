package org.thinjit.indexer.weave;

/** A class cannot be woven: it is too large, or ASM stumbles over it. */
public final class UnweavableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param cause what ASM said
     */
    public UnweavableException(Throwable cause) {
        super("cannot weave: " + cause, cause);
    }
}
