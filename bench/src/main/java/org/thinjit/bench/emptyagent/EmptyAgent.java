package org.thinjit.bench.emptyagent;

/**
 * An agent that does nothing: a program started with it shows what {@code -javaagent} alone costs,
 * so that the cost of ThinJIT's own {@code premain} can be told from it.
 */
public final class EmptyAgent {
    private EmptyAgent() {}

    /**
     * Returns at once.
     *
     * @param options ignored
     */
    public static void premain(String options) {
        // Intentionally empty: this is the thing being measured.
    }
}
