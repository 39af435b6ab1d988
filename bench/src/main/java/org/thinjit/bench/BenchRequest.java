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
 * @param verifyOnly whether to leave times out
 * @param json where to write all numbers
 * @param timeout how long one run may take
 */
record BenchRequest(
        List<ProgramSource> programs,
        List<Jdk> jdks,
        Plan plan,
        List<String> agentOptions,
        boolean verifyOnly,
        Optional<Path> json,
        Duration timeout) {}
