package org.thinjit.discovery;

/**
 * The walk ahead, from one method over call edges, the likeliest first. The lookahead is spent in
 * halvings: a call that every run makes costs nothing, one that every second run makes costs one, so
 * that N calls ahead reaches whatever lies behind N even chances. What is equally likely comes in the
 * order of execution: first all that the first call leads to, then the second. What is left is
 * remembered for each method, which is visited again only with more. That is ThinLtoJIT's walk,
 * weighted, breadth first over the chances only, and with a visited filter that does not cut off what
 * a nearer start would reach. For the discovery thread.
 */
public final class Walk {
    private final ProgramGraph graph;
    private final BeyondLookahead beyond;
    private final byte[] remaining;
    private final IntRow[] levels;

    /** Calls as likely as the method at hand, the next one last: what runs before the rest of its level. */
    private final IntRow next = new IntRow();

    private final IntRow row = new IntRow();
    private long visited;

    /**
     * Creates a walk that has been nowhere.
     *
     * @param graph the program
     * @param longest the largest lookahead that will be asked for, 0 to 126
     */
    public Walk(ProgramGraph graph, int longest) {
        this.graph = graph;
        this.beyond = new BeyondLookahead(graph);
        this.remaining = new byte[graph.methodCount()];
        this.levels = new IntRow[longest + 1];
        for (int left = 0; left <= longest; left++) {
            levels[left] = new IntRow();
        }
    }

    /**
     * Returns how many method visits all walks together made.
     *
     * @return visits
     */
    public long visited() {
        return visited;
    }

    /**
     * Leaves a method out of all walks, as if one had been there already.
     *
     * @param method a method
     * @param lookahead the largest that will be asked for
     */
    public void leaveOut(int method, int lookahead) {
        remaining[method] = (byte) (lookahead + 1);
    }

    /**
     * Walks from a method.
     *
     * @param method where execution is
     * @param lookahead how many halvings to look ahead; 0 visits what is certain to run
     * @param candidates receives the classes that the visited methods resolve
     */
    public void from(int method, int lookahead, Candidates candidates) {
        levels[lookahead].add(method);
        for (int left = lookahead; left >= 0; left--) {
            IntRow level = levels[left];
            for (int i = 0; i < level.size(); i++) {
                next.add(level.get(i));
                visitNext(left, lookahead, candidates);
            }
            level.clear();
        }
    }

    /**
     * Adds what a class that the program loaded itself tells of the method that needed it, if a walk came by
     * that method and left the class out.
     *
     * @param number the class
     * @param candidates receives classes
     */
    void missed(int number, Candidates candidates) {
        beyond.missed(number, candidates);
    }

    private void visitNext(int left, int lookahead, Candidates candidates) {
        while (next.size() > 0) {
            int method = next.removeLast();
            if (isNews(method, left)) {
                remaining[method] = (byte) (left + 1);
                visit(method, left, lookahead, candidates);
            }
        }
    }

    /** What is left is stored plus one, so that 0 means: never visited. */
    private boolean isNews(int method, int left) {
        return remaining[method] <= left;
    }

    /** In parts with loop counters of their own: together they are hot enough for C2 during a start. */
    private void visit(int method, int left, int lookahead, Candidates candidates) {
        visited++;
        note(method, left, lookahead, candidates);
        follow(method, left);
    }

    private void note(int method, int left, int lookahead, Candidates candidates) {
        graph.resolves(method, row);
        for (int i = 0; i < row.size(); i++) {
            int entry = row.get(i);
            int after = left - Weighted.halvings(entry);
            if (after >= 0) {
                candidates.add(Weighted.number(entry), lookahead - after);
            } else if (left == lookahead) {
                beyond.leftOut(Weighted.number(entry), method);
            }
        }
    }

    private void follow(int method, int left) {
        graph.calls(method, row);
        int first = next.size();
        for (int i = 0; i < row.size(); i++) {
            int entry = row.get(i);
            int after = left - Weighted.halvings(entry);
            int callee = Weighted.number(entry);
            if (after >= 0 && isNews(callee, after)) {
                (after == left ? next : levels[after]).add(callee);
            }
        }
        next.reverse(first);
    }
}
