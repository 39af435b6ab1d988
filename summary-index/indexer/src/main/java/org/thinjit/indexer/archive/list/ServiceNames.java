package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.util.function.IntConsumer;

/**
 * Finds the classes that resources name: services (META-INF/services), and whatever else below META-INF
 * lists classes line by line or as values, as many frameworks have it.
 */
final class ServiceNames {
    private static final String FOLDER = "META-INF/";

    /** Larger ones are no lists of classes. */
    private static final int MAX_BYTES = 1 << 17;

    private ServiceNames() {}

    static void find(ProgramJars jars, ClassNames names, IntConsumer classes) throws IOException {
        jars.resources(FOLDER, MAX_BYTES, text -> words(text, names, classes));
    }

    /** Words are what blanks, commas, equals signs and line ends leave. */
    private static void words(String text, ClassNames names, IntConsumer classes) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isJavaIdentifierPart(c) || c == '.') {
                continue;
            }
            int number = names.binary(text.substring(start, i));
            if (number >= 0) {
                classes.accept(number);
            }
            start = i + 1;
        }
    }
}
