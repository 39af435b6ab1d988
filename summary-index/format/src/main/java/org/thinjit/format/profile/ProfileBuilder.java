package org.thinjit.format.profile;

import java.util.Arrays;

/** Collects class records in order and flag records in any order. For one thread. */
final class ProfileBuilder {
    private final long indexId;
    private final int classCount;
    private final int flagCount;
    private final int[] classes;
    private final byte[] used;
    private final byte[] possible;
    private final byte[] bits;
    private long[] flags = new long[64];
    private int size;
    private int flagSize;

    ProfileBuilder(long indexId, int classCount, int flagCount, int capacity) {
        this.indexId = indexId;
        this.classCount = classCount;
        this.flagCount = flagCount;
        this.classes = new int[capacity];
        this.used = new byte[capacity];
        this.possible = new byte[capacity];
        this.bits = new byte[capacity];
    }

    /** Adds a class; counts beyond the largest are halved. */
    void add(int number, int usedRuns, int possibleRuns, int itsBits) {
        int share = usedRuns;
        int whole = possibleRuns;
        while (whole > ProfileDescriptor.MAX_CLASS_RUNS) {
            share = share + 1 >> 1;
            whole = whole + 1 >> 1;
        }
        classes[size] = number;
        used[size] = (byte) share;
        possible[size] = (byte) whole;
        bits[size++] = (byte) itsBits;
    }

    /** Adds a flag; each only once. */
    void addFlag(int flag, int position) {
        if (flagSize == flags.length) {
            flags = Arrays.copyOf(flags, flagSize * 2);
        }
        flags[flagSize++] = (long) position << Integer.SIZE | flag;
    }

    int size() {
        return size;
    }

    /** The same records give the same profile, however the flags came. */
    Profile build(int runs) {
        Arrays.sort(flags, 0, flagSize);
        int[] numbers = new int[flagSize];
        int[] positions = new int[flagSize];
        for (int i = 0; i < flagSize; i++) {
            numbers[i] = (int) flags[i];
            positions[i] = (int) (flags[i] >>> Integer.SIZE);
        }
        return new Profile(this, runs, numbers, positions);
    }

    long indexId() {
        return indexId;
    }

    int classCount() {
        return classCount;
    }

    int flagCount() {
        return flagCount;
    }

    int[] classes() {
        return Arrays.copyOf(classes, size);
    }

    byte[] used() {
        return Arrays.copyOf(used, size);
    }

    byte[] possible() {
        return Arrays.copyOf(possible, size);
    }

    byte[] bits() {
        return Arrays.copyOf(bits, size);
    }
}
