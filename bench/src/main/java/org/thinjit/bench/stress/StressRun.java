package org.thinjit.bench.stress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.statistics.AgentStatistics;

/**
 * Starts the stress program with ThinJIT, with another order of steps and another lookahead each
 * time, and compares it with its plain run. Used by one thread.
 */
public final class StressRun {
    private static final int[] LOOKAHEADS = {1, 3, 8, 64};

    private final Workspace workspace;
    private final Jdk jdk;
    private final PrintStream out;
    private final Path folder;
    private final BoundedStart starts;
    private long ahead;

    /**
     * @param workspace where ThinJIT's jars are
     * @param jdk runs the program
     * @param boundSeconds how long a start may take
     * @param out for the verdict
     */
    public StressRun(Workspace workspace, Jdk jdk, int boundSeconds, PrintStream out) {
        this.workspace = workspace;
        this.jdk = jdk;
        this.out = out;
        this.folder = workspace.runFolder("stress", jdk.feature());
        this.starts = new BoundedStart(jdk, boundSeconds, folder);
    }

    /**
     * Does it.
     *
     * @param first the first start's seed
     * @param starts how many
     * @return whether all ended like the plain run, with no class failed and nothing left plain
     * @throws BenchException if the program cannot be built or started
     */
    public boolean run(long first, int starts) throws BenchException {
        try {
            Files.createDirectories(folder);
            StressProgram program = StressProgram.build(workspace, jdk, folder);
            String plain = start(program, first, List.of());
            int bad = 0;
            for (long seed = first; seed < first + starts; seed++) {
                String result = start(program, seed, agent(program, seed));
                if (!result.equals(plain) || !soundStatistics(seed)) {
                    bad++;
                    out.printf("seed %d: %s; plain: %s%n", seed, result, plain);
                }
            }
            out.printf(
                    "%d starts on JDK %s, seeds %d to %d, %d classes loaded ahead: %s%n  plain: %s%n",
                    starts,
                    jdk.version(),
                    first,
                    first + starts - 1,
                    ahead,
                    bad == 0 ? "all like plain" : bad + " BAD",
                    plain);
            return bad == 0;
        } catch (IOException e) {
            throw new BenchException("cannot run the stress program: " + e, e);
        }
    }

    private List<String> agent(StressProgram program, long seed) {
        int lookahead = LOOKAHEADS[(int) (seed % LOOKAHEADS.length)];
        return List.of(
                "-javaagent:%s=index=%s,speculate=true,lookahead=%d,stats=%s"
                        .formatted(
                                workspace.agentJar(),
                                program.index(),
                                lookahead,
                                folder.resolve("stats.json")));
    }

    private boolean soundStatistics(long seed) throws IOException {
        AgentStatistics statistics = AgentStatistics.read(folder.resolve("stats.json"));
        ahead += statistics.classesAhead();
        int failed = statistics.raw().at("/classes/failed").asInt();
        if (failed > 0 || !statistics.fallbacks().isEmpty()) {
            out.printf("seed %d: failed %d, %s%n", seed, failed, statistics.fallbacks());
            return false;
        }
        return true;
    }

    private String start(StressProgram program, long seed, List<String> options)
            throws IOException, BenchException {
        List<String> arguments = new ArrayList<>();
        arguments.add("-XX:TieredStopAtLevel=1");
        arguments.add("-XX:+UseSerialGC");
        arguments.addAll(options);
        arguments.addAll(
                List.of("-jar", program.jar().toString(), "" + seed, program.plugin().toString()));
        Files.deleteIfExists(folder.resolve("stats.json"));
        return starts.run("seed " + seed, arguments);
    }
}
