package org.thinjit.bench.process;

/** Something to do with a program while it runs. */
public interface Companion {
    /** Nothing: the program ends by itself. */
    Companion NONE = program -> {};

    /**
     * Does it, on the thread that waits for the program afterwards. When it throws, the program is
     * ended.
     *
     * @param program just started
     * @throws BenchException if the program does not do what it is expected to
     */
    void accompany(RunningProgram program) throws BenchException;
}
