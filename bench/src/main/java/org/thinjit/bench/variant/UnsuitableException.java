package org.thinjit.bench.variant;

/** A variant cannot be had for a program on a JDK, for a reason that is worth telling. */
public final class UnsuitableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason why, as one line
     */
    public UnsuitableException(String reason) {
        super(reason);
    }
}
