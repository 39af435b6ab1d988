package org.thinjit.indexer.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All classes of a class path, numbered container by container and, within one, in order of their
 * names. Of classes that several containers hold only the first in search order is here. Read-only.
 */
public final class ClassCatalog {
    private final List<ClassEntry> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet repeated = new BitSet();
    private final int[] firstClass;
    private final int[] containerOf;

    /**
     * Numbers the classes.
     *
     * @param containers the containers in search order
     */
    public ClassCatalog(List<Container> containers) {
        firstClass = new int[containers.size() + 1];
        for (int i = 0; i < containers.size(); i++) {
            for (ClassEntry entry : containers.get(i).content().classes()) {
                Integer before = numbers.putIfAbsent(entry.name(), entries.size());
                if (before == null) {
                    entries.add(entry);
                } else {
                    repeated.set(before);
                }
            }
            firstClass[i + 1] = entries.size();
        }
        containerOf = new int[entries.size()];
        for (int i = 0; i < containers.size(); i++) {
            Arrays.fill(containerOf, firstClass[i], firstClass[i + 1], i);
        }
    }

    /**
     * Returns the number of classes.
     *
     * @return classes, numbered from 0
     */
    public int count() {
        return entries.size();
    }

    /**
     * Returns a class's entry.
     *
     * @param number the class
     * @return its entry
     */
    public ClassEntry entry(int number) {
        return entries.get(number);
    }

    /**
     * Returns a class's container.
     *
     * @param number the class
     * @return the container's number
     */
    public int container(int number) {
        return containerOf[number];
    }

    /**
     * Returns a container's first class.
     *
     * @param container the container; the number of containers gives the number of classes
     * @return a class's number
     */
    public int firstClass(int container) {
        return firstClass[container];
    }

    /**
     * Finds a class.
     *
     * @param internalName for example {@code a/b/C}
     * @return its number, or -1
     */
    public int find(String internalName) {
        return numbers.getOrDefault(internalName, -1);
    }

    /**
     * Numbers a class of a container.
     *
     * @param container the container
     * @param entry one of its classes
     * @return its number, or -1 when an earlier container shadows it
     */
    public int number(int container, ClassEntry entry) {
        int number = numbers.get(entry.name());
        return containerOf[number] == container ? number : -1;
    }

    /**
     * Returns whether a later container holds a class of the same name.
     *
     * @param number the class
     * @return true when it is not the only one
     */
    public boolean repeated(int number) {
        return repeated.get(number);
    }

    /**
     * Returns consecutive classes.
     *
     * @param from the first
     * @param to the one behind the last
     * @return their entries
     */
    public List<ClassEntry> range(int from, int to) {
        return entries.subList(from, to);
    }
}
