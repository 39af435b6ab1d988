package org.thinjit.format.profile;

/**
 * The profile of one run: what it began with, what happened, and what was used at its end. A class that
 * the run did not use is in it with no use, so that merging counts it. For one run.
 */
public final class RunRecord {
    /** In a class's use: a thread of the program loaded it. */
    public static final byte ASKED = 1;

    /** In a class's use: it was initialized, or something initialized needs it loaded. */
    public static final byte PROVEN = 2;

    /** In a class's use, with {@link #PROVEN}: it was linked. */
    public static final byte LINKED = 4;

    private final Profile start;
    private final byte[] use;
    private final int[] places;
    private final int[] flagPositions;
    private final Insertions classes;
    private final boolean[] inserted;
    private int[] newFlags = new int[0];
    private int[] newFlagAnchors = new int[0];
    private int[] newFlagOffsets = new int[0];
    private int newFlagCount;

    private RunRecord(Profile start, byte[] use) {
        this.start = start;
        this.use = use;
        this.places = start.placesOfClasses();
        this.flagPositions = start.positionsOfFlags();
        this.classes = new Insertions(start.size());
        this.inserted = new boolean[start.classCount()];
    }

    /**
     * Makes the profile of a run.
     *
     * @param start the profile that the run began with; empty when it had none
     * @param events in order: a class's number when it was defined, a flag's complement when it fired
     * @param count how many events there are
     * @param use for each class of the index the sum of what holds of these, or 0
     * @return a profile of one run; merge it with {@code start} or with what has become of it
     */
    public static Profile of(Profile start, int[] events, int count, byte[] use) {
        RunRecord record = new RunRecord(start, use);
        record.newFlags = new int[count];
        record.newFlagAnchors = new int[count];
        record.newFlagOffsets = new int[count];
        record.replay(events, count);
        return record.build();
    }

    /** Where the program is in the list follows from known flags and from classes it loads itself. */
    private void replay(int[] events, int count) {
        int anchor = -1;
        for (int i = 0; i < count; i++) {
            int event = events[i];
            if (event < 0) {
                anchor = flag(~event, anchor);
            } else if (event < use.length) {
                anchor = defined(event, anchor);
            }
        }
    }

    private int flag(int flag, int anchor) {
        if (flag >= flagPositions.length) {
            return anchor;
        }
        int position = flagPositions[flag];
        if (position >= 0) {
            return position - 1;
        }
        if (position == -1) {
            flagPositions[flag] = -2;
            newFlags[newFlagCount] = flag;
            newFlagAnchors[newFlagCount] = anchor;
            newFlagOffsets[newFlagCount++] = classes.count(anchor);
        }
        return anchor;
    }

    private int defined(int number, int anchor) {
        int place = places[number];
        if (place >= 0) {
            return (use[number] & ASKED) != 0 ? place : anchor;
        }
        if (use[number] != 0 && !inserted[number]) {
            inserted[number] = true;
            classes.add(anchor, number);
        }
        return anchor;
    }

    private Profile build() {
        ProfileBuilder out =
                new ProfileBuilder(
                        start.indexId(),
                        start.classCount(),
                        start.flagCount(),
                        start.size() + classes.size());
        int[] behind = new int[start.size() + 1];
        boolean neighbour = false;
        putNew(-1, out);
        for (int place = 0; place < start.size(); place++) {
            int number = start.classAt(place);
            boolean passive = start.passive(place);
            boolean used = use[number] != 0 || passive && neighbour;
            out.add(
                    number,
                    used ? 1 : 0,
                    1,
                    bits(use[number]) | (passive ? ProfileDescriptor.PASSIVE : 0));
            neighbour = passive ? neighbour : used;
            behind[place + 1] = out.size();
            putNew(place, out);
        }
        for (int i = 0; i < newFlagCount; i++) {
            int position = behind[newFlagAnchors[i] + 1] + newFlagOffsets[i];
            out.addFlag(newFlags[i], position);
        }
        return out.build(1);
    }

    private static int bits(int use) {
        if (use == ASKED) {
            return ProfileDescriptor.PASSIVE;
        }
        return (use & LINKED) != 0 ? ProfileDescriptor.LINKED : 0;
    }

    private void putNew(int place, ProfileBuilder out) {
        for (int number : classes.behind(place)) {
            out.add(number, 1, 1, bits(use[number]));
        }
    }
}
