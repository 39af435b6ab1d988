package org.thinjit.discovery;

import java.util.Arrays;

/**
 * ThinLtoJIT's ranking: occurrences divided by distance, highest first; equal ranks stay in the
 * order of the walk. ThinLtoJIT takes the top half; what part is taken is a parameter here.
 */
public final class OccurrencesOverDistance implements CandidateRanking {
    private final int percentTaken;
    private long[] keys = new long[256];

    /**
     * Creates the ranking.
     *
     * @param percentTaken the part of the candidates that is loaded, 1 to 100
     */
    public OccurrencesOverDistance(int percentTaken) {
        this.percentTaken = percentTaken;
    }

    @Override
    public void rank(Candidates candidates, IntRow ranked) {
        int size = candidates.size();
        if (keys.length < size) {
            keys = new long[Math.max(size, keys.length * 2)];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = key(candidates, i);
        }
        Arrays.sort(keys, 0, size);
        ranked.clear();
        int taken = (int) ((size * (long) percentTaken + 99) / 100);
        for (int i = 0; i < taken; i++) {
            ranked.add(candidates.get((int) keys[i]));
        }
    }

    /** Ascending keys: descending rank first, then the candidate's place in the walk. */
    private static long key(Candidates candidates, int index) {
        long rank = ((long) candidates.occurrences(index) << 16) / (candidates.distance(index) + 1);
        return (Integer.MAX_VALUE - Math.min(rank, Integer.MAX_VALUE)) << 32 | index;
    }
}
