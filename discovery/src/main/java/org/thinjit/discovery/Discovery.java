package org.thinjit.discovery;

/**
 * One step of discovery: drain the flags, walk from each flagged method, hand what is new to the
 * queue, and put forward what execution needs next of what waits already; then the same for classes that
 * the program had to define itself (the nudge). Steps are for one thread, and hold no state of time or
 * idling: see {@link DiscoveryThread} for that.
 */
public final class Discovery {
    /**
     * Classes at most this many halvings away are linked as well as loaded. Linking all that is
     * loaded took more processor time than it saved: a third to a half of it is never used.
     */
    static final int LINK_DISTANCE = 1;

    private final ProgramGraph graph;
    private final FlagSource flags;
    private final FlagSource misses;
    private final CandidateRanking ranking;
    private final LoadQueue queue;
    private final ClassStates states;
    private final DiscoveryListener listener;
    private final Experience experience;
    private final int lookahead;
    private final Walk walk;
    private final Candidates candidates;
    private final VerificationLoads verification;
    private final Renewal renewal;
    private final int[] batch = new int[FlagSource.MIN_BATCH * 8];
    private final IntRow entries = new IntRow();
    private final IntRow ranked = new IntRow();
    private volatile long fired;
    private volatile long walks;

    /**
     * Creates discovery that has seen nothing.
     *
     * @param graph the program
     * @param sources where flags and misses come from
     * @param policy lookahead and ranking
     * @param queue takes the classes to load
     * @param states shared with the queue and the loader
     * @param listener told of each flag, nudge and request
     */
    public Discovery(
            ProgramGraph graph,
            Sources sources,
            Policy policy,
            LoadQueue queue,
            ClassStates states,
            DiscoveryListener listener) {
        this.graph = graph;
        this.flags = sources.flags();
        this.misses = sources.misses();
        this.ranking = policy.ranking();
        this.experience = policy.experience();
        this.lookahead = policy.lookahead();
        this.queue = queue;
        this.states = states;
        this.listener = listener;
        this.walk = new Walk(graph, lookahead);
        leaveOutKnown();
        this.candidates = new Candidates(graph.classCount());
        this.verification = new VerificationLoads(graph, states, policy.verifierSets());
        this.renewal = new Renewal(graph, states, queue, policy.verifierSets(), Renewal.CROWD);
    }

    private void leaveOutKnown() {
        experience.knownFlags(entries);
        for (int i = 0; i < entries.size(); i++) {
            walk.leaveOut(graph.methodOfFlag(entries.get(i)), lookahead);
        }
    }

    /**
     * Where discovery hears of execution.
     *
     * @param flags the discovery flags that prologs set, numbered by flag
     * @param misses the classes that the program defined itself, numbered by class
     */
    public record Sources(FlagSource flags, FlagSource misses) {}

    /**
     * How discovery chooses.
     *
     * @param lookahead how many halvings to look ahead, 1 to 64; see {@link Walk}
     * @param ranking orders a walk's candidates
     * @param verifierSets whether to request what verification loads before a class is linked
     * @param experience of earlier runs, where no walk is needed
     */
    public record Policy(
            int lookahead, CandidateRanking ranking, boolean verifierSets, Experience experience) {
        /** A policy without experience. */
        public Policy(int lookahead, CandidateRanking ranking, boolean verifierSets) {
            this(lookahead, ranking, verifierSets, Experience.NONE);
        }
    }

    /**
     * Does what there is to do now.
     *
     * @return how many flags and misses were served; 0 when all was quiet
     */
    public int step() {
        int served = 0;
        int count = flags.drain(batch);
        for (int i = 0; i < count; i++) {
            fromFlag(batch[i]);
        }
        fired += count;
        served += count;
        count = misses.drain(batch);
        for (int i = 0; i < count; i++) {
            if (!experience.knowsClass(batch[i])) {
                fromMiss(batch[i]);
            }
        }
        return served + count;
    }

    /** What came behind a known flag is known as well, and on the loader's list. */
    private void fromFlag(int flag) {
        int method = graph.methodOfFlag(flag);
        if (!experience.knowsFlag(flag)) {
            fromMethod(method);
            return;
        }
        listener.flag(method);
        experience.behind(flag, ranked);
        queue.addFirst(ranked);
    }

    /**
     * Starts from a method as if its flag had fired. A method that has no prolog because its callers
     * carry one is certain to run when they do: their walks pass it with all of the lookahead left.
     *
     * @param method where execution is
     */
    public void fromMethod(int method) {
        listener.flag(method);
        walk.from(method, lookahead, candidates);
        request();
        renewal.atMethod(method);
    }

    /**
     * The JVM will link and initialize the class next, then construct it: walk from there. Then the method that
     * needed it goes on.
     */
    private void fromMiss(int number) {
        listener.nudge(number);
        verification.linking(number);
        graph.entries(number, entries);
        for (int i = 0; i < entries.size(); i++) {
            walk.from(entries.get(i), lookahead, candidates);
        }
        walk.missed(number, candidates);
        request();
        renewal.atMiss(number, entries);
    }

    private void request() {
        walks++;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.distance(i) <= LINK_DISTANCE) {
                states.markNear(candidates.get(i));
            }
        }
        ranking.rank(candidates, ranked);
        candidates.clear();
        verification.add(ranked);
        if (listener != DiscoveryListener.NONE) {
            verification.announce(listener);
        }
        queue.addFirst(verification.classes());
        verification.clear();
    }

    /**
     * Returns how many flags were served. Readable on any thread.
     *
     * @return flags
     */
    public long fired() {
        return fired;
    }

    /**
     * Returns how many walks were made. Readable on any thread.
     *
     * @return walks
     */
    public long walks() {
        return walks;
    }

    /**
     * Returns how many method visits the walks made; exact on the discovery thread.
     *
     * @return visits
     */
    public long methodsVisited() {
        return walk.visited();
    }
}
