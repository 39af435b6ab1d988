package org.thinjit.bench.startup;

import java.util.List;
import java.util.Map;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.statistics.Quantiles;

/**
 * What is known about one program's start on one JDK.
 *
 * @param program its name
 * @param jdk where it ran
 * @param rounds counted rounds
 * @param variants plain, empty agent, ThinJIT
 * @param steps microseconds of each of {@code premain}'s steps, in order
 * @param premainMicros microseconds of the whole, without what only statistics need
 * @param files what ThinJIT reads from
 */
public record StartUpResult(
        String program,
        Jdk jdk,
        int rounds,
        List<Start> variants,
        Map<String, Quantiles> steps,
        Quantiles premainMicros,
        List<ReadFile> files) {

    /**
     * One variant's start.
     *
     * @param variant its name
     * @param wallSeconds of whole runs
     * @param classes loaded before main, without the archived
     */
    public record Start(String variant, Quantiles wallSeconds, EarlyClasses classes) {}

    /**
     * A file of ThinJIT's.
     *
     * @param name what it is
     * @param bytesRead before main
     * @param bytes its length
     */
    public record ReadFile(String name, long bytesRead, long bytes) {}
}
