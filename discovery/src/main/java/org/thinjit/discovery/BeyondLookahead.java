package org.thinjit.discovery;

/**
 * The classes that walks left out because they are too unlikely, each with the last method that may
 * resolve it and was certain to run. When the program has to load such a class itself, its method
 * has come that far: whatever stood before the class, a check that returns early for example, is passed. So
 * what stands behind it there, and is no less likely, is as likely now as what the lookahead reaches. For the
 * discovery thread.
 */
final class BeyondLookahead {
    private final ProgramGraph graph;

    /** By class: the method's number plus one, so that 0 means none. */
    private final int[] methods;

    private final IntRow row = new IntRow();

    /**
     * Has left out nothing.
     *
     * @param graph the program
     */
    BeyondLookahead(ProgramGraph graph) {
        this.graph = graph;
        this.methods = new int[graph.classCount()];
    }

    /**
     * Remembers a class.
     *
     * @param number the class
     * @param method resolves it, and is certain to run
     */
    void leftOut(int number, int method) {
        methods[number] = method + 1;
    }

    /**
     * Adds what a class that the program loaded itself tells of, in the order of its method's code.
     *
     * @param number the class; once, it tells nothing after that
     * @param candidates receives the classes: what is as likely as this one at the distance of an even chance
     */
    void missed(int number, Candidates candidates) {
        int method = methods[number] - 1;
        methods[number] = 0;
        if (method < 0) {
            return;
        }
        graph.resolves(method, row);
        int halvings = -1;
        for (int i = 0; i < row.size(); i++) {
            int entry = row.get(i);
            if (Weighted.number(entry) == number) {
                halvings = Weighted.halvings(entry);
            } else if (Weighted.halvings(entry) <= halvings) {
                int distance = 1 - halvings + Weighted.halvings(entry);
                candidates.add(Weighted.number(entry), Math.max(0, distance));
            }
        }
    }
}
