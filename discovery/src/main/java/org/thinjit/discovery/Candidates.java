package org.thinjit.discovery;

import java.util.Arrays;

/**
 * The classes that one walk reached: each once, in the order of discovery, with how often the walk
 * came by and how many calls away it was first seen. For one thread.
 */
public final class Candidates {
    private final int[] slots;
    private int[] classes = new int[256];
    private int[] occurrences = new int[256];
    private int[] distances = new int[256];
    private int size;

    /**
     * Creates an empty set.
     *
     * @param classCount classes are numbered below this
     */
    public Candidates(int classCount) {
        slots = new int[classCount];
    }

    /**
     * Notes that the walk came by a class.
     *
     * @param number the class
     * @param distance calls from the method whose flag began the walk; 0 for itself
     */
    public void add(int number, int distance) {
        int slot = slots[number] - 1;
        if (slot >= 0) {
            occurrences[slot]++;
            return;
        }
        if (size == classes.length) {
            classes = Arrays.copyOf(classes, size * 2);
            occurrences = Arrays.copyOf(occurrences, size * 2);
            distances = Arrays.copyOf(distances, size * 2);
        }
        classes[size] = number;
        occurrences[size] = 1;
        distances[size] = distance;
        slots[number] = ++size;
    }

    /** Forgets all candidates. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            slots[classes[i]] = 0;
        }
        size = 0;
    }

    /**
     * Returns the number of candidates.
     *
     * @return candidates
     */
    public int size() {
        return size;
    }

    /**
     * Returns a candidate.
     *
     * @param index 0 to {@link #size()} - 1; the order in which the walk found them
     * @return a class's number
     */
    public int get(int index) {
        return classes[index];
    }

    /**
     * Returns how often the walk came by.
     *
     * @param index as for {@link #get}
     * @return 1 or more
     */
    public int occurrences(int index) {
        return occurrences[index];
    }

    /**
     * Returns how far away the class was first seen.
     *
     * @param index as for {@link #get}
     * @return calls
     */
    public int distance(int index) {
        return distances[index];
    }
}
