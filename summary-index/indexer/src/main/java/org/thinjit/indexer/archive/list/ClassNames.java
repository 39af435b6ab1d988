package org.thinjit.indexer.archive.list;

import org.thinjit.format.ClassTable;

/** Finds the program's classes by the names that texts have for them. Thread-safe. */
final class ClassNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 512;

    private final ClassTable classes;

    ClassNames(ClassTable classes) {
        this.classes = classes;
    }

    /** A class's number by internal name, or -1. */
    int internal(String name) {
        return classes.find(name);
    }

    /** A class's number when a text is its binary name and nothing else, or -1. */
    int binary(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST || text.indexOf('.') < 0) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && c != '.') {
                return -1;
            }
        }
        return classes.find(text.replace('.', '/'));
    }
}
