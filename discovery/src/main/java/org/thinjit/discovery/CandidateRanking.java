package org.thinjit.discovery;

/** Decides in which order, and whether, a walk's candidates are loaded. */
public interface CandidateRanking {
    /**
     * Ranks.
     *
     * @param candidates what a walk reached
     * @param ranked receives class numbers, the most urgent first
     */
    void rank(Candidates candidates, IntRow ranked);
}
