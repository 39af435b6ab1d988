package org.thinjit.discovery;

/**
 * Keeps the order of the walk: breadth first, so nearest first, and within a method the order of its
 * code, which is about the order in which execution will ask.
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
