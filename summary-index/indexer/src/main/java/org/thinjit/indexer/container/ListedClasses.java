package org.thinjit.indexer.container;

import java.util.List;

/**
 * Classes that a resource lists, line by line or as a property's value.
 *
 * @param resource the resource's path
 * @param key under what it lists them: the property's key, or the class that the resource's own name
 *     names; empty where there is neither
 * @param service whether a service loader reads the resource
 * @param classes binary names, in the resource's order; some may be no classes
 */
public record ListedClasses(String resource, String key, boolean service, List<String> classes) {
    /** Copies the list. */
    public ListedClasses {
        classes = List.copyOf(classes);
    }
}
