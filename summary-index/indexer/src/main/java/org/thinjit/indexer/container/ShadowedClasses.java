package org.thinjit.indexer.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes that more than one container holds, two versions of a library for example. The JVM takes the
 * first in search order, and so does the index.
 *
 * @param count how many classes a later container holds once more
 * @param names the first of them, with the containers: {@code a.B (from one.jar, not two.jar)}
 */
public record ShadowedClasses(int count, List<String> names) {
    private static final int NAMED = 3;

    /** Copies the names. */
    public ShadowedClasses {
        names = List.copyOf(names);
    }

    /**
     * Compares containers.
     *
     * @param containers in search order
     * @return what is there twice; descriptions of packages and modules do not count
     */
    public static ShadowedClasses of(List<Container> containers) {
        Map<String, Container> first = new HashMap<>();
        List<String> names = new ArrayList<>();
        int count = 0;
        for (Container container : containers) {
            for (ClassEntry entry : container.content().classes()) {
                Container before = first.putIfAbsent(entry.name(), container);
                if (before != null && !entry.name().endsWith("-info")) {
                    count++;
                    if (names.size() < NAMED) {
                        names.add(sentence(entry, before, container));
                    }
                }
            }
        }
        return new ShadowedClasses(count, names);
    }

    private static String sentence(ClassEntry entry, Container used, Container other) {
        return entry.name().replace('/', '.')
                + " (from "
                + used.shortName()
                + ", not "
                + other.shortName()
                + ")";
    }
}
