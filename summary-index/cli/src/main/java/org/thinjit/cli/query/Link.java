package org.thinjit.cli.query;

import java.util.Locale;
import org.thinjit.format.EdgeDescriptor;

/** How one step of a path leads to the next. */
public enum Link {
    /** The first step: execution begins here. */
    ENTRY,

    /** A call with one target. */
    DIRECT,

    /** A virtual or interface call; the next method is one of the targets by class hierarchy. */
    VIRTUAL,

    /** A lambda or method reference that will run the next method. */
    LAMBDA,

    /** Initializing a class runs its static initializer. */
    INITIALIZER,

    /** Executing the method makes the JVM resolve, and so load, the class. */
    RESOLVES,

    /** Loading a class loads its superclass. */
    SUPERCLASS,

    /** Verifying a class loads the other. */
    VERIFICATION;

    static Link ofEdge(int edge) {
        return switch (EdgeDescriptor.kind(edge)) {
            case EdgeDescriptor.DIRECT -> DIRECT;
            case EdgeDescriptor.VIRTUAL -> VIRTUAL;
            case EdgeDescriptor.LAMBDA -> LAMBDA;
            case EdgeDescriptor.INITIALIZER -> INITIALIZER;
            default ->
                    throw new IndexOutOfBoundsException(
                            "edge of unknown kind " + EdgeDescriptor.kind(edge));
        };
    }

    /**
     * Returns the name in output.
     *
     * @return for example {@code virtual}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
