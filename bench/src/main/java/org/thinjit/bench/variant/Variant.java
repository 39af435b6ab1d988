package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     */
    void prepare(Setting setting) throws BenchException;

    /**
     * The JVM options that make this variant.
     *
     * @param setting the program and JDK, already prepared
     * @param statistics where ThinJIT's agent is to write its statistics; nothing in measured runs
     */
    List<String> javaOptions(Setting setting, Optional<Path> statistics);

    /** Whether ThinJIT's agent is part of it, so that one more run can ask for statistics. */
    boolean writesStatistics();
}
