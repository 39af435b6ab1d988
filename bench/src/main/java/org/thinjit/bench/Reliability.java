package org.thinjit.bench;

import java.util.Set;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.soak.SoakRun;
import org.thinjit.bench.stress.StressRun;
import org.thinjit.bench.suite.SuiteRun;
import org.thinjit.bench.variant.Setting;

/** What {@code bench/bench} does to find out whether ThinJIT breaks anything over time. */
final class Reliability {
    private static final int STRESS_BOUND_SECONDS = 60;

    private final BenchRequest request;
    private final Surroundings surroundings;
    private final Workspace workspace;

    Reliability(BenchRequest request, Surroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
        this.workspace = new Workspace(surroundings.root());
    }

    /** Starts the stress program on each JDK. */
    boolean stress(long seed, int starts) throws BenchException {
        boolean sound = true;
        for (Jdk jdk : request.jdks()) {
            int bound = (int) Math.min(STRESS_BOUND_SECONDS, request.timeout().toSeconds());
            sound &= new StressRun(workspace, jdk, bound, surroundings.out()).run(seed, starts);
        }
        return sound;
    }

    /** Runs test suites on each JDK. */
    boolean suites(Set<String> names) throws BenchException {
        boolean alike = true;
        for (Jdk jdk : request.jdks()) {
            alike &= new SuiteRun(workspace, jdk, request.timeout(), surroundings.out()).run(names);
        }
        return alike;
    }

    /** Keeps the first program serving on the first JDK; so many rounds. */
    boolean soak(int minutes, int rounds) throws BenchException {
        Jdk jdk = request.jdks().get(0);
        Setting setting =
                new Setting(
                        workspace,
                        jdk,
                        request.programs().get(0).prepare(jdk),
                        request.agentOptions());
        return new SoakRun(setting, surroundings.out())
                .run(request.plan().on(jdk).variants(), minutes, rounds);
    }
}
