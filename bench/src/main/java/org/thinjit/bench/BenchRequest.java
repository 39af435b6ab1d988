package org.thinjit.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.comparison.Plan;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.program.ProgramSource;

/**
 * A checked command line.
 *
 * @param programs what to run, in order
 * @param jdks on which JDKs, in order
 * @param plan variants and rounds
 * @param agentOptions further options for ThinJIT's agent
 * @param purpose what to find out
 * @param json where to write all numbers
 * @param timeout how long one run may take
 */
record BenchRequest(
        List<ProgramSource> programs,
        List<Jdk> jdks,
        Plan plan,
        List<String> agentOptions,
        Purpose purpose,
        Optional<Path> json,
        Duration timeout) {

    /** What a call of the bench is to find out. */
    enum Purpose {
        /** How long runs take. */
        TIMES,

        /** Whether outputs are equal. */
        OUTPUTS,

        /** Whether classes have the same identity. */
        IDENTITY
    }
}
