package org.thinjit.format;

import java.io.IOException;

/** A file is not an index or pack that this version can use; the message says what to do. */
public final class IndexFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, in words a user can act on, without the file's name
     */
    public IndexFormatException(String message) {
        super(message);
    }
}
