package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which JDK classes a program needs besides those that it names: what these name in their constants, and
 * so on for some steps. Wide rather than exact: a JDK class in vain costs some KB of the archive.
 */
final class JdkReach {
    private JdkReach() {}

    /**
     * Walks.
     *
     * @param named classes that the program names, in internal form; those that the JDK lacks count for
     *     nothing
     * @param steps how often to go from classes to what they name
     * @return the JDK's classes among the named ones and those reached, nearest first
     */
    static Set<String> from(Set<String> named, JdkClasses jdk, int steps) throws IOException {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> edge = new LinkedHashSet<>(named);
        for (int step = 0; step <= steps; step++) {
            Set<String> next = new LinkedHashSet<>();
            for (String name : edge) {
                byte[] bytes = reached.contains(name) ? null : jdk.read(name);
                if (bytes != null) {
                    reached.add(name);
                    if (step < steps) {
                        next.addAll(ClassMentions.of(bytes).used());
                    }
                }
            }
            edge = next;
        }
        return reached;
    }
}
