package org.thinjit.format.profile;

import java.util.Arrays;

/**
 * What runs used, in order: classes with how many runs used them, and the discovery flags that fired on
 * the way. Numbers are those of the index whose id it holds. Immutable, as long as callers leave the
 * arrays they are given alone.
 */
public final class Profile {
    private static final int[] NONE = {};

    private final long indexId;
    private final int classCount;
    private final int flagCount;
    private final int runs;
    private final int[] classes;
    private final byte[] used;
    private final byte[] possible;
    private final byte[] bits;
    private final int[] flags;
    private final int[] positions;

    Profile(ProfileBuilder from, int runs, int[] flags, int[] positions) {
        this.indexId = from.indexId();
        this.classCount = from.classCount();
        this.flagCount = from.flagCount();
        this.runs = runs;
        this.classes = from.classes();
        this.used = from.used();
        this.possible = from.possible();
        this.bits = from.bits();
        this.flags = flags;
        this.positions = positions;
    }

    /**
     * Returns the profile of no run.
     *
     * @param indexId of the index
     * @param classCount of the index
     * @param flagCount of the index
     * @return without classes and flags
     */
    public static Profile empty(long indexId, int classCount, int flagCount) {
        return new Profile(new ProfileBuilder(indexId, classCount, flagCount, 0), 0, NONE, NONE);
    }

    /**
     * Returns whether two profiles number alike.
     *
     * @param otherId an index's id
     * @param otherClasses its number of classes
     * @param otherFlags its number of flags
     * @return true when this profile is of that index
     */
    public boolean isOf(long otherId, int otherClasses, int otherFlags) {
        return indexId == otherId && classCount == otherClasses && flagCount == otherFlags;
    }

    /**
     * Returns the id of the index.
     *
     * @return the first 8 bytes of its sections' SHA-256
     */
    public long indexId() {
        return indexId;
    }

    /**
     * Returns the index's number of classes.
     *
     * @return classes are numbered below this
     */
    public int classCount() {
        return classCount;
    }

    /**
     * Returns the index's number of flags.
     *
     * @return flags are numbered below this
     */
    public int flagCount() {
        return flagCount;
    }

    /**
     * Returns how many runs the profile was made of.
     *
     * @return 0 or more
     */
    public int runs() {
        return runs;
    }

    /**
     * Returns how many classes are recorded.
     *
     * @return class records
     */
    public int size() {
        return classes.length;
    }

    /**
     * Returns a class.
     *
     * @param place 0 to {@link #size()} - 1, in the order of use
     * @return its number
     */
    public int classAt(int place) {
        return classes[place];
    }

    /**
     * Returns how many runs used a class.
     *
     * @param place as for {@link #classAt}
     * @return 0 to {@link #possible}
     */
    public int used(int place) {
        return used[place];
    }

    /**
     * Returns how many runs could have used a class: those since it was first used.
     *
     * @param place as for {@link #classAt}
     * @return 1 to 16, halved with {@link #used} beyond that
     */
    public int possible(int place) {
        return possible[place];
    }

    /**
     * Returns whether a run has loaded a class without anything that shows at exit.
     *
     * @param place as for {@link #classAt}
     * @return true for a class that may be used though it is never initialized
     */
    public boolean passive(int place) {
        return (bits[place] & ProfileDescriptor.PASSIVE) != 0;
    }

    /**
     * Returns whether a run has linked a class, so that linking it ahead is worth its cost.
     *
     * @param place as for {@link #classAt}
     * @return false for a class that was only loaded
     */
    public boolean linked(int place) {
        return (bits[place] & ProfileDescriptor.LINKED) != 0;
    }

    /** The bits of a class record. */
    int bits(int place) {
        return bits[place];
    }

    /**
     * Returns how many flags are recorded.
     *
     * @return flag records
     */
    public int flagSize() {
        return flags.length;
    }

    /**
     * Returns a flag.
     *
     * @param record 0 to {@link #flagSize()} - 1, in order of positions
     * @return its number
     */
    public int flagAt(int record) {
        return flags[record];
    }

    /**
     * Returns when a flag fired.
     *
     * @param record as for {@link #flagAt}
     * @return how many of the classes had been used by then
     */
    public int position(int record) {
        return positions[record];
    }

    /**
     * Lists the places of classes.
     *
     * @return for each class of the index its place, or -1
     */
    public int[] placesOfClasses() {
        int[] places = new int[classCount];
        Arrays.fill(places, -1);
        for (int i = 0; i < classes.length; i++) {
            places[classes[i]] = i;
        }
        return places;
    }

    /**
     * Lists the positions of flags.
     *
     * @return for each flag of the index its position, or -1
     */
    public int[] positionsOfFlags() {
        int[] all = new int[flagCount];
        Arrays.fill(all, -1);
        for (int i = 0; i < flags.length; i++) {
            all[flags[i]] = positions[i];
        }
        return all;
    }
}
