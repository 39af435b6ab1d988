package org.thinjit.discovery;

/**
 * Keeps the order of the walk: the likeliest first, and of those the one that execution comes to
 * first, by the order of the code.
 */
public final class WalkOrder implements CandidateRanking {
    /** Creates the ranking. */
    public WalkOrder() {}

    @Override
    public void rank(Candidates candidates, IntRow ranked) {
        ranked.clear();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(candidates.get(i));
        }
    }
}
