package org.thinjit.cli.tune;

/** What defining a class loads besides: JVMS 5.3.5, superclass and direct superinterfaces. */
@FunctionalInterface
public interface Supertypes {
    /**
     * Reads a class's direct supertypes.
     *
     * @param number the class
     * @return class numbers, in the order in which the JVM asks; without those that the index lacks
     */
    int[] of(int number);
}
