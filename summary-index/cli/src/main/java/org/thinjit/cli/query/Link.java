package org.thinjit.cli.query;

import java.util.Locale;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;

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

    /** A method that the JDK calls on an object that is handed to it. */
    CALLBACK,

    /** A string constant names the class. */
    STRING,

    /** The class is a provider of a service that the method names. */
    SERVICE,

    /** A resource lists the class under what the method names. */
    RESOURCE,

    /** Reading the annotations of a class that the method names loads it. */
    ANNOTATION,

    /** Asking for the members of a class that the method names loads it. */
    SIGNATURE,

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
            case EdgeDescriptor.CALLBACK -> CALLBACK;
            case EdgeDescriptor.SERVICE -> SERVICE;
            default ->
                    throw new IndexOutOfBoundsException(
                            "edge of unknown kind " + EdgeDescriptor.kind(edge));
        };
    }

    static Link ofResolved(int entry) {
        return switch (ResolveDescriptor.kind(entry)) {
            case ResolveDescriptor.CODE -> RESOLVES;
            case ResolveDescriptor.STRING -> STRING;
            case ResolveDescriptor.SERVICE -> SERVICE;
            case ResolveDescriptor.RESOURCE -> RESOURCE;
            case ResolveDescriptor.ANNOTATION -> ANNOTATION;
            case ResolveDescriptor.SIGNATURE -> SIGNATURE;
            default ->
                    throw new IndexOutOfBoundsException(
                            "class of unknown kind " + ResolveDescriptor.kind(entry));
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
