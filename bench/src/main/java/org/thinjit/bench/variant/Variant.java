package org.thinjit.bench.variant;

import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/** One way to run a program. Implementations are immutable. */
public interface Variant {

    /** What the user and the tables call it: lower-case words joined by {@code -}. */
    String name();

    /** One line for {@code --help}. */
    String description();

    /**
     * Does what must be done once before the first run on a JDK, such as indexing or training.
     *
     * @param setting the program and JDK
     * @throws BenchException if something is missing or fails
     * @throws UnsuitableException if this variant cannot be had for the program; the others go on
     */
    void prepare(Setting setting) throws BenchException, UnsuitableException;

    /**
     * The JVM options that make this variant.
     *
     * @param setting the program and JDK, already prepared
     * @param observation what the run is to write down about itself; nothing in counted runs
     */
    List<String> javaOptions(Setting setting, Observation observation);

    /** Whether ThinJIT's agent is part of it, so that one more run can ask for statistics. */
    boolean writesStatistics();

    /** Whether a JDK has what it takes. */
    default boolean runsOn(Jdk jdk) {
        return true;
    }

    /**
     * What it takes on disk.
     *
     * @param setting the program and JDK, already prepared
     */
    default Footprint footprint(Setting setting) {
        return Footprint.NONE;
    }

    /** What its user has to do and to keep, in a few words. */
    String needs();
}
