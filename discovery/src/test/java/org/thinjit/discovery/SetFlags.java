package org.thinjit.discovery;

import java.util.ArrayDeque;

/** Flags set by the test, drained in the order in which they were set. */
final class SetFlags implements FlagSource {
    private final ArrayDeque<Integer> set = new ArrayDeque<>();

    void set(int flag) {
        set.add(flag);
    }

    @Override
    public int drain(int[] into) {
        int count = 0;
        while (count < into.length && !set.isEmpty()) {
            into[count++] = set.remove();
        }
        return count;
    }
}
