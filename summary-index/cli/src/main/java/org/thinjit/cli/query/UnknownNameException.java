package org.thinjit.cli.query;

import java.util.List;

/** An index has no class or method of a name; the message suggests the nearest it has. */
public final class UnknownNameException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownNameException(String what, List<String> nearest) {
        super(
                nearest.isEmpty()
                        ? what
                        : what + "; did you mean\n  " + String.join("\n  ", nearest));
    }
}
