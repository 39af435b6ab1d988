package org.thinjit.discovery;

/**
 * The walk N calls ahead: breadth first over call edges from one method. It remembers, for each
 * method, the remaining depth with which it was visited, and goes there again only with more. That
 * is ThinLtoJIT's walk with a visited filter that does not cut off what a nearer start would reach.
 * For the discovery thread.
 */
public final class Walk {
    private final ProgramGraph graph;
    private final byte[] remaining;
    private final IntRow frontier = new IntRow();
    private final IntRow next = new IntRow();
    private final IntRow row = new IntRow();
    private long visited;

    /**
     * Creates a walk that has been nowhere.
     *
     * @param graph the program
     */
    public Walk(ProgramGraph graph) {
        this.graph = graph;
        this.remaining = new byte[graph.methodCount()];
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
     * Walks from a method.
     *
     * @param method where execution is
     * @param depth how many calls to look ahead, 0 to 126; 0 visits the method alone
     * @param candidates receives the classes that the visited methods resolve
     */
    public void from(int method, int depth, Candidates candidates) {
        frontier.clear();
        enter(method, depth, frontier);
        IntRow level = frontier;
        IntRow deeper = next;
        for (int left = depth; level.size() > 0; left--) {
            deeper.clear();
            for (int i = 0; i < level.size(); i++) {
                visit(level.get(i), left, depth - left, deeper, candidates);
            }
            IntRow swap = level;
            level = deeper;
            deeper = swap;
        }
    }

    /** Remembered depths are stored plus one, so that 0 means: never visited. */
    private void enter(int method, int left, IntRow level) {
        if (remaining[method] < left + 1) {
            remaining[method] = (byte) (left + 1);
            level.add(method);
        }
    }

    private void visit(int method, int left, int distance, IntRow deeper, Candidates candidates) {
        visited++;
        graph.resolves(method, row);
        for (int i = 0; i < row.size(); i++) {
            candidates.add(row.get(i), distance);
        }
        if (left == 0) {
            return;
        }
        graph.calls(method, row);
        for (int i = 0; i < row.size(); i++) {
            enter(row.get(i), left - 1, deeper);
        }
    }
}
