package org.thinjit.bench.program;

import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/** Makes a program ready: fetches what is missing, once, and writes its input. */
public interface ProgramSource {

    /** What the user calls the program. */
    String name();

    /**
     * Prepares it.
     *
     * @param jdk the JDK it will run on; a program may have another version for another JDK
     * @throws BenchException if something is missing and cannot be fetched or written
     */
    Program prepare(Jdk jdk) throws BenchException;

    /**
     * Returns whether it can be run.
     *
     * @param jdk on this JDK
     */
    default boolean runsOn(Jdk jdk) {
        return true;
    }
}
