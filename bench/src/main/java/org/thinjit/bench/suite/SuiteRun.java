package org.thinjit.bench.suite;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.process.ToolProcess;
import org.thinjit.bench.program.MavenFetch;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.statistics.AgentStatistics;

/**
 * Runs test suites plain and with ThinJIT. If tests end differently, the suite is run plain once more:
 * those that end differently in the two plain runs are unstable and left out. Used by one thread.
 */
public final class SuiteRun {
    private static final String MAIN = "org.junit.platform.console.ConsoleLauncher";
    private static final int SHOWN = 10;

    private final Workspace workspace;
    private final Jdk jdk;
    private final PrintStream out;
    private final TimedProcess process;

    /**
     * @param workspace where ThinJIT's jars are
     * @param jdk runs the tests
     * @param timeout of one suite's run
     * @param out for the verdicts
     */
    public SuiteRun(Workspace workspace, Jdk jdk, Duration timeout, PrintStream out) {
        this.workspace = workspace;
        this.jdk = jdk;
        this.out = out;
        this.process = new TimedProcess(timeout);
    }

    /**
     * Runs all suites, or some.
     *
     * @param names which; all when empty
     * @return whether every stable test ended alike
     * @throws BenchException if a suite cannot be fetched or run
     */
    public boolean run(Set<String> names) throws BenchException {
        boolean alike = true;
        for (Suite suite : Suite.ALL) {
            if (names.isEmpty() || names.contains(suite.name())) {
                try {
                    alike &= compare(suite);
                } catch (IOException e) {
                    throw new BenchException(
                            "cannot run the tests of " + suite.name() + ": " + e, e);
                }
            }
        }
        return alike;
    }

    private boolean compare(Suite suite) throws BenchException, IOException {
        Path folder = Files.createDirectories(workspace.programFolder("suite-" + suite.name()));
        String classPath = classPath(suite, folder);
        Path tests = folder.resolve("lib").resolve(suite.testsJar());
        Path index = folder.resolve("suite-jdk" + jdk.feature() + ".tji");
        index(classPath, index, folder);
        SuiteReport plain = test(suite, "plain", classPath, tests, List.of());
        String agent =
                "-javaagent:%s=index=%s,speculate=true,stats=%s"
                        .formatted(workspace.agentJar(), index, statistics(suite));
        SuiteReport thinjit = test(suite, "thinjit", classPath, tests, List.of(agent));
        Set<String> differences = plain.differences(thinjit);
        Set<String> unstable = Set.of();
        if (!differences.isEmpty()) {
            unstable = plain.differences(test(suite, "plain-again", classPath, tests, List.of()));
            differences.removeAll(unstable);
        }
        out.printf("%s %s on JDK %s%n", suite.name(), suite.version(), jdk.version());
        out.printf("  plain    %s%n", plain);
        out.printf(
                "  thinjit  %s; %d DIFFERENT, %d unstable left out; %d classes loaded ahead%n",
                thinjit,
                differences.size(),
                unstable.size(),
                AgentStatistics.read(statistics(suite)).classesAhead());
        show("", differences);
        show("unstable ", unstable);
        return Math.min(plain.count("passed"), thinjit.count("passed")) > 0
                && differences.isEmpty();
    }

    private Path statistics(Suite suite) {
        return run(suite, "thinjit").resolve("stats.json");
    }

    private Path run(Suite suite, String name) {
        return workspace.runFolder("suite-" + suite.name(), jdk.feature()).resolve(name);
    }

    private void show(String what, Set<String> names) {
        names.stream().limit(SHOWN).forEach(name -> out.println("    " + what + name));
        out.flush();
    }

    private static String classPath(Suite suite, Path folder) throws BenchException {
        return MavenFetch.jars(suite.name(), suite.coordinates(), folder).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void index(String classPath, Path index, Path folder) throws BenchException {
        List<String> arguments =
                List.of("--class-path", classPath, "--main", MAIN, "--output", index.toString());
        List<String> command = workspace.commandLine(jdk.java(), "index", arguments);
        ToolProcess.run("indexing", command, folder, folder.resolve("index.log"));
    }

    private SuiteReport test(
            Suite suite, String name, String classPath, Path tests, List<String> options)
            throws IOException, BenchException {
        Path run = run(suite, name);
        Path reports = Files.createDirectories(run.resolve("reports"));
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(options);
        command.addAll(suite.options());
        command.addAll(List.of("-cp", classPath, MAIN, "--scan-classpath", tests.toString()));
        command.addAll(List.of("--details=none", "--reports-dir", reports.toString()));
        process.run(command, Files.createDirectories(run.resolve("work")), run);
        return SuiteReport.read(reports);
    }
}
