package org.thinjit.discovery;

/**
 * The classes that walks left out because they are too unlikely, each with the last method that may
 * resolve it and was certain to run. When the program has to load such a class itself, its method
 * has probably come that far, past a check that returns early for example. So what its row has behind the
 * class, and is no less likely, is taken for an even chance now, and linked too. (A guess: another method may have
 * needed the class, or the one way of a {@code switch} that was taken.) For the discovery thread.
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
     * Adds what a class that the program loaded itself tells of, in the order of its method's row. Neither it nor
     * what is added tells anything of that method again.
     *
     * @param number the class
     * @param candidates receives the classes: what is as likely as this one at a distance of 1, likelier ones at 0
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
                add(entry, Weighted.halvings(entry) < halvings ? 0 : 1, method, candidates);
            }
        }
    }

    private void add(int entry, int distance, int method, Candidates candidates) {
        int number = Weighted.number(entry);
        candidates.add(number, distance);
        if (methods[number] == method + 1) {
            methods[number] = 0;
        }
    }
}
