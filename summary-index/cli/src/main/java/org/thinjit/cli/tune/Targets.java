package org.thinjit.cli.tune;

/**
 * Which of a virtual call's possible targets are followed. The index stores the sets of megamorphic
 * calls empty; those are never followed.
 *
 * @param inUse only those whose class was loaded or asked for by then, else all
 * @param most a call that would be followed to more targets than this is not followed at all
 */
public record Targets(boolean inUse, int most) {
    /** The agent's rule: the targets in use, however many. */
    public static final Targets AGENT = new Targets(true, Integer.MAX_VALUE);

    @Override
    public String toString() {
        String which = inUse ? "in use" : "all";
        return most == Integer.MAX_VALUE ? which : which + ", at most " + most;
    }
}
