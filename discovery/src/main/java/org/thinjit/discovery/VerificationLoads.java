package org.thinjit.discovery;

/**
 * Puts before each class that is about to be linked what the JVM loads to verify it. Then linking
 * finds those classes loaded, instead of loading them one by one while the class waits. A class's set
 * is given once; the classes in it are only loaded, so their own sets do not count. For the discovery
 * thread.
 */
final class VerificationLoads {
    private static final int NOBODY = -1;

    private final ProgramGraph graph;
    private final ClassStates states;
    private final boolean enabled;
    private final boolean[] given;
    private final Candidates requests;
    private final IntRow verified = new IntRow();
    private final IntRow set = new IntRow();
    private final IntRow classes = new IntRow();

    VerificationLoads(ProgramGraph graph, ClassStates states, boolean enabled) {
        this.graph = graph;
        this.states = states;
        this.enabled = enabled;
        this.given = new boolean[graph.classCount()];
        this.requests = new Candidates(graph.classCount());
    }

    /** Forgets the requests, not whose sets were given. */
    void clear() {
        requests.clear();
        verified.clear();
    }

    /** Adds the set of a class that the program links now; the class itself is loaded. */
    void linking(int number) {
        if (!enabled || given[number]) {
            return;
        }
        given[number] = true;
        graph.verifierSet(number, set);
        for (int i = 0; i < set.size(); i++) {
            add(set.get(i), number);
        }
    }

    /** Adds classes in their order, the sets of those near to execution before them. */
    void add(IntRow ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            int number = ranked.get(i);
            if (states.isNear(number)) {
                linking(number);
            }
            add(number, NOBODY);
        }
    }

    private void add(int number, int asks) {
        int before = requests.size();
        requests.add(number, 0);
        if (requests.size() > before) {
            verified.add(asks);
        }
    }

    /** The classes to request, each once. */
    IntRow classes() {
        classes.clear();
        for (int i = 0; i < requests.size(); i++) {
            classes.add(requests.get(i));
        }
        return classes;
    }

    /** Tells of the requests that are new. */
    void announce(DiscoveryListener listener) {
        for (int i = 0; i < requests.size(); i++) {
            int number = requests.get(i);
            if (!states.isNew(number)) {
                continue;
            }
            if (verified.get(i) == NOBODY) {
                listener.request(number);
            } else {
                listener.verification(number, verified.get(i));
            }
        }
    }
}
