package org.thinjit.discovery;

/**
 * The experience of a profile: its flags with their positions in the list of classes, and the list,
 * which the loader goes through on its own. A known flag far ahead of the loader pulls the classes
 * forward that came next after it. For the discovery thread.
 */
public final class RecordedExperience implements Experience {
    /** Classes behind a known flag that are pulled forward. */
    static final int BEHIND = 16;

    private final int[] classes;
    private final boolean[] known;
    private final int[] positions;
    private final RecordedLoads loads;
    private final ClassStates states;

    /**
     * Creates the experience.
     *
     * @param classes class numbers in the order of use; kept
     * @param positions for each flag how many of the classes came before it, -1 when it is not known
     * @param loads tells how far the loader is
     * @param states of all classes
     */
    public RecordedExperience(
            int[] classes, int[] positions, RecordedLoads loads, ClassStates states) {
        this.classes = classes;
        this.positions = positions;
        this.loads = loads;
        this.states = states;
        this.known = new boolean[states.size()];
        for (int number : classes) {
            known[number] = true;
        }
    }

    @Override
    public boolean knowsFlag(int flag) {
        return flag < positions.length && positions[flag] >= 0;
    }

    @Override
    public void knownFlags(IntRow into) {
        into.clear();
        for (int flag = 0; flag < positions.length; flag++) {
            if (knowsFlag(flag)) {
                into.add(flag);
            }
        }
    }

    @Override
    public boolean knowsClass(int number) {
        return known[number];
    }

    @Override
    public void behind(int flag, IntRow into) {
        into.clear();
        int from = positions[flag];
        if (from <= loads.position() + BEHIND) {
            return;
        }
        int end = Math.min(classes.length, from + BEHIND);
        for (int i = from; i < end; i++) {
            if (states.isNew(classes[i])) {
                into.add(classes[i]);
            }
        }
    }
}
