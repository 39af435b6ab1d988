package org.thinjit.cli.tune;

import java.util.ArrayList;
import java.util.List;

/**
 * How discovery chooses in one simulated run.
 *
 * @param lookahead halvings to look ahead, 1 to 64
 * @param targets which targets of virtual calls are followed
 * @param verifierSets whether to ask for what verification loads
 * @param queue how many classes may wait, at least 1
 */
public record Policy(int lookahead, Targets targets, boolean verifierSets, int queue) {
    /** What the agent's load queue holds. */
    public static final int AGENT_QUEUE = 1 << 13;

    /** The narrow cap of {@code thinjit-cli reach}. */
    private static final int NARROW = 4;

    /** The agent's own rules at a lookahead, with a queue bound. */
    static Policy ofAgent(int lookahead, int queue) {
        return new Policy(lookahead, Targets.AGENT, true, queue);
    }

    /**
     * Returns whether the agent follows these rules, so that its options can choose the policy.
     *
     * @return false for what only the simulator can do
     */
    public boolean isOfAgent() {
        return verifierSets && targets.equals(Targets.AGENT);
    }

    /**
     * Returns the grid: each lookahead by the agent's rules, then with one rule changed.
     *
     * @param lookaheads the lookaheads
     * @param queue the queue's bound
     * @return policies, those of the agent first
     */
    public static List<Policy> grid(List<Integer> lookaheads, int queue) {
        List<Policy> grid = new ArrayList<>();
        lookaheads.forEach(each -> grid.add(ofAgent(each, queue)));
        lookaheads.forEach(each -> grid.add(new Policy(each, Targets.AGENT, false, queue)));
        for (boolean inUse : new boolean[] {true, false}) {
            Targets capped = new Targets(inUse, NARROW);
            lookaheads.forEach(each -> grid.add(new Policy(each, capped, true, queue)));
        }
        return grid;
    }
}
