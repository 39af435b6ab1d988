package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ListedClasses;
import org.thinjit.indexer.summary.NamedText;

/**
 * The resources' lists of classes, found by what a method would name to have them read: the class under
 * which they are listed, a property's key, or the resource's path. A list under a class of the program is
 * not found by its resource's path: who reads that wants one of its lists. Read-only.
 */
final class NamedLists {
    private static final String SERVICES = "META-INF/services/";

    private final ClassCatalog catalog;
    private final Map<String, List<Listed>> byName = new HashMap<>();

    /**
     * One list.
     *
     * @param service whether a service loader reads it
     * @param classes numbers of indexed classes
     */
    record Listed(boolean service, int[] classes) {}

    NamedLists(ClassCatalog catalog, List<Container> containers) {
        this.catalog = catalog;
        for (Container container : containers) {
            container.content().lists().forEach(this::add);
        }
    }

    private void add(ListedClasses list) {
        int[] classes =
                list.classes().stream()
                        .mapToInt(name -> catalog.find(NamedText.normal(name)))
                        .filter(number -> number >= 0)
                        .toArray();
        if (classes.length == 0) {
            return;
        }
        Listed listed = new Listed(list.service(), classes);
        String key = NamedText.normal(list.key());
        if (!key.isEmpty()) {
            put(key, listed);
        }
        if (list.service()) {
            put(NamedText.normal(SERVICES) + key, listed);
        } else if (catalog.find(key) < 0) {
            put(NamedText.normal(list.resource()), listed);
        }
    }

    private void put(String name, Listed listed) {
        byName.computeIfAbsent(name, each -> new ArrayList<>()).add(listed);
    }

    /** The lists that a normalized name finds, in order of containers and resources. */
    List<Listed> find(String normalName) {
        return byName.getOrDefault(normalName, List.of());
    }
}
