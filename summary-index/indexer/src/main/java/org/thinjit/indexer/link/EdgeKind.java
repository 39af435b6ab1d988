package org.thinjit.indexer.link;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of edges beyond calls and resolved classes; an index can be made without each. */
public enum EdgeKind {
    /** To the static initializers of classes that an instruction initializes. */
    INITIALIZER(true),

    /** To the bodies of lambdas and the methods of method references. */
    LAMBDA(true),

    /** To methods that code outside the index calls on an object that is handed to it. */
    CALLBACK(false),

    /** To classes that a string constant names. */
    STRING(false),

    /** To providers, by {@code META-INF/services}, of services that a method names. */
    SERVICE(false),

    /** To classes that another resource lists under what a method names. */
    RESOURCE(false),

    /** To the annotation types of classes that a method has reflected on. */
    ANNOTATION(false),

    /** To the types of fields and methods of classes that a method has reflected on. */
    SIGNATURE(false);

    private final boolean byDefault;

    EdgeKind(boolean byDefault) {
        this.byDefault = byDefault;
    }

    /**
     * Returns what pays by measurement (DISCOVERY.md); the rest has to be asked for.
     *
     * @return the kinds of an index that is asked for without saying more; unmodifiable
     */
    public static Set<EdgeKind> defaults() {
        Set<EdgeKind> kinds = EnumSet.allOf(EdgeKind.class);
        kinds.removeIf(kind -> !kind.byDefault);
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Returns the name in options and output.
     *
     * @return for example {@code callback}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
