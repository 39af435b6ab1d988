package org.thinjit.discovery;

/**
 * Puts what execution needs next before all else that waits, also what an older walk has asked for. A walk
 * asks for nothing twice, so that a class that was asked for far ahead, from main for example, would keep its
 * place behind whatever newer walks asked for, even when execution has come to the method that needs it.
 * From there this looks again, along calls that every run makes, for a few methods, and remembers nothing.
 * For the discovery thread.
 */
final class Renewal {
    /** Methods looked at from one that runs: longer paths find a little more, for twice the visits. */
    static final int LENGTH = 64;

    /** Where no more classes wait, the loader comes to all of them within some 50 ms. */
    static final int CROWD = 256;

    private final ProgramGraph graph;
    private final ClassStates states;
    private final LoadQueue queue;
    private final boolean verifierSets;
    private final int crowd;
    private final boolean[] visited;
    private final IntRow path = new IntRow();
    private final IntRow next = new IntRow();
    private final IntRow row = new IntRow();
    private final IntRow verified = new IntRow();
    private final IntRow urgent = new IntRow();

    /** Works while more than {@code crowd} classes wait. */
    Renewal(
            ProgramGraph graph,
            ClassStates states,
            LoadQueue queue,
            boolean verifierSets,
            int crowd) {
        this.graph = graph;
        this.states = states;
        this.queue = queue;
        this.verifierSets = verifierSets;
        this.crowd = crowd;
        this.visited = new boolean[graph.methodCount()];
    }

    /** A method runs. */
    void atMethod(int method) {
        if (queue.size() > crowd) {
            look(method);
            renew();
        }
    }

    /** The JVM links a class, and then runs these methods of it. */
    void atMiss(int number, IntRow methods) {
        if (queue.size() > crowd) {
            addVerified(number);
            for (int i = 0; i < methods.size(); i++) {
                look(methods.get(i));
            }
            renew();
        }
    }

    /** In the order of execution, as {@link Walk} does. */
    private void look(int method) {
        next.add(method);
        while (next.size() > 0 && path.size() < LENGTH) {
            int at = next.removeLast();
            if (!visited[at]) {
                visited[at] = true;
                path.add(at);
                addResolved(at);
                follow(at);
            }
        }
        next.clear();
    }

    private void follow(int method) {
        graph.calls(method, row);
        int first = next.size();
        for (int i = 0; i < row.size(); i++) {
            int entry = row.get(i);
            if (Weighted.halvings(entry) == 0) {
                next.add(Weighted.number(entry));
            }
        }
        next.reverse(first);
    }

    private void addResolved(int method) {
        graph.resolves(method, row);
        for (int i = 0; i < row.size(); i++) {
            int entry = row.get(i);
            int number = Weighted.number(entry);
            if (Weighted.halvings(entry) == 0 && waits(number)) {
                addVerified(number);
                urgent.add(number);
            }
        }
    }

    private void addVerified(int number) {
        if (!verifierSets) {
            return;
        }
        graph.verifierSet(number, verified);
        for (int i = 0; i < verified.size(); i++) {
            if (waits(verified.get(i))) {
                urgent.add(verified.get(i));
            }
        }
    }

    private boolean waits(int number) {
        return states.get(number) == ClassStates.REQUESTED;
    }

    private void renew() {
        queue.renew(urgent);
        urgent.clear();
        for (int i = 0; i < path.size(); i++) {
            visited[path.get(i)] = false;
        }
        path.clear();
    }
}
