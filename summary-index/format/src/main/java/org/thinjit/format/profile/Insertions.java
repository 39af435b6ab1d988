package org.thinjit.format.profile;

import java.util.Arrays;

/**
 * Items to be put behind places of a list, several behind one place in the order in which they came.
 * Place -1 is before the list's start. For one thread.
 */
final class Insertions {
    private final int[] first;
    private final int[] last;
    private final int[] counts;
    private int[] items = new int[64];
    private int[] next = new int[64];
    private int size;

    /** Creates insertions into a list of so many places. */
    Insertions(int places) {
        first = new int[places + 1];
        last = new int[places + 1];
        counts = new int[places + 1];
    }

    /** Puts an item behind a place, and behind the items that are there already. */
    void add(int place, int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        items[size++] = item;
        int slot = place + 1;
        if (counts[slot]++ == 0) {
            first[slot] = size;
        } else {
            next[last[slot] - 1] = size;
        }
        last[slot] = size;
    }

    int size() {
        return size;
    }

    int count(int place) {
        return counts[place + 1];
    }

    /** Copies the items behind a place, in their order. */
    int[] behind(int place) {
        int[] copy = new int[counts[place + 1]];
        int at = first[place + 1];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = items[at - 1];
            at = next[at - 1];
        }
        return copy;
    }
}
