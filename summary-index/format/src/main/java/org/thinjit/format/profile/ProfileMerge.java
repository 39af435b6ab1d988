package org.thinjit.format.profile;

/**
 * Makes one profile of two. Counts add up, and a class that fewer than half of the runs used that could
 * have falls out. The first profile's order stays; what only the second has goes behind what precedes
 * it there. For one merge.
 */
public final class ProfileMerge {
    private final Profile older;
    private final Profile newer;
    private final int[] olderPlaces;
    private final int[] newerPlaces;
    private final int[] afterOlder;
    private final int[] afterNewer;
    private final ProfileBuilder out;

    private ProfileMerge(Profile older, Profile newer) {
        this.older = older;
        this.newer = newer;
        this.olderPlaces = older.placesOfClasses();
        this.newerPlaces = newer.placesOfClasses();
        this.afterOlder = new int[older.size()];
        this.afterNewer = new int[newer.size()];
        this.out =
                new ProfileBuilder(
                        older.indexId(),
                        older.classCount(),
                        older.flagCount(),
                        older.size() + newer.size());
    }

    /**
     * Merges.
     *
     * @param older gives the order
     * @param newer a profile of the same index
     * @return the profile of both profiles' runs
     * @throws IllegalArgumentException if the two are of different indexes
     */
    public static Profile merge(Profile older, Profile newer) {
        if (!older.isOf(newer.indexId(), newer.classCount(), newer.flagCount())) {
            throw new IllegalArgumentException("the profiles are of different indexes");
        }
        return new ProfileMerge(older, newer).merge();
    }

    private Profile merge() {
        Insertions insertions = insertions();
        put(insertions.behind(-1));
        for (int place = 0; place < older.size(); place++) {
            putOlder(place);
            put(insertions.behind(place));
        }
        putFlags();
        int runs = older.runs() + newer.runs();
        return out.build(runs < older.runs() ? Integer.MAX_VALUE : runs);
    }

    private Insertions insertions() {
        Insertions insertions = new Insertions(older.size());
        int anchor = -1;
        for (int place = 0; place < newer.size(); place++) {
            int there = olderPlaces[newer.classAt(place)];
            if (there < 0) {
                insertions.add(anchor, place);
            } else {
                anchor = there;
            }
        }
        return insertions;
    }

    private void putOlder(int place) {
        int number = older.classAt(place);
        int other = newerPlaces[number];
        int used = older.used(place) + (other < 0 ? 0 : newer.used(other));
        int possible = older.possible(place) + (other < 0 ? 0 : newer.possible(other));
        put(number, used, possible, older.bits(place) | (other < 0 ? 0 : newer.bits(other)));
        afterOlder[place] = out.size();
        if (other >= 0) {
            afterNewer[other] = out.size();
        }
    }

    private void put(int[] newerOnes) {
        for (int place : newerOnes) {
            put(newer.classAt(place), newer.used(place), newer.possible(place), newer.bits(place));
            afterNewer[place] = out.size();
        }
    }

    private void put(int number, int used, int possible, int bits) {
        if (2 * used >= possible) {
            out.add(number, used, possible, bits);
        }
    }

    private void putFlags() {
        int[] known = older.positionsOfFlags();
        for (int i = 0; i < older.flagSize(); i++) {
            out.addFlag(older.flagAt(i), after(afterOlder, older.position(i)));
        }
        for (int i = 0; i < newer.flagSize(); i++) {
            if (known[newer.flagAt(i)] < 0) {
                out.addFlag(newer.flagAt(i), after(afterNewer, newer.position(i)));
            }
        }
    }

    private static int after(int[] positions, int before) {
        return before == 0 ? 0 : positions[before - 1];
    }
}
