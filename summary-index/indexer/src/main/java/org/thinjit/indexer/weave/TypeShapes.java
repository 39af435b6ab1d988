package org.thinjit.indexer.weave;

/** What is known of types, by name. Safe for use by several threads. */
public interface TypeShapes {
    /**
     * What verification asks about a type (JVMS 4.10.1.2).
     *
     * @param superName the superclass's internal name, or null for {@code java/lang/Object}
     * @param isInterface whether it is an interface
     */
    record Shape(String superName, boolean isInterface) {}

    /**
     * Looks a type up.
     *
     * @param internalName a class or interface, no array
     * @return its shape, or null when it is not known
     */
    Shape shape(String internalName);
}
