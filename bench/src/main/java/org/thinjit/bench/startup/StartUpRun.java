package org.thinjit.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.startup.StartUpResult.ReadFile;
import org.thinjit.bench.startup.StartUpResult.Start;
import org.thinjit.bench.statistics.Quantiles;
import org.thinjit.bench.variant.Footprint;
import org.thinjit.bench.variant.JavaCommand;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;
import org.thinjit.bench.variant.Variant;
import org.thinjit.bench.variant.Variants;

/**
 * Measures one program's start: first each variant's classes, in a run of its own that writes nothing
 * else down; then, round by round, the variants' times and, in one more run, the steps of {@code
 * premain}. Used by one thread, once.
 */
public final class StartUpRun {
    private static final List<String> VARIANTS = List.of(Variants.PLAIN, "empty-agent", "thinjit");
    private static final Optional<Path> NOTHING = Optional.empty();

    private final Setting setting;
    private final TimedProcess process;
    private final int rounds;
    private final Path folder;
    private final List<Variant> variants;
    private final double[][] wallSeconds;
    private final List<StartSteps> steps = new ArrayList<>();
    private int runs;

    /**
     * @param setting program and JDK
     * @param process runs the program
     * @param rounds counted rounds, at least 1
     */
    public StartUpRun(Setting setting, TimedProcess process, int rounds) {
        this.setting = setting;
        this.process = process;
        this.rounds = rounds;
        this.folder =
                setting.workspace()
                        .runFolder("start-up-" + setting.program().name(), setting.jdk().feature());
        this.variants = VARIANTS.stream().map(name -> Variants.find(name).orElseThrow()).toList();
        this.wallSeconds = new double[VARIANTS.size()][rounds];
    }

    /**
     * Does it.
     *
     * @return what was found
     * @throws BenchException if a run fails, or ThinJIT was off
     */
    public StartUpResult run() throws BenchException {
        try {
            List<EarlyClasses> classes = classes();
            for (int round = 0; round < rounds; round++) {
                round(round);
            }
            return result(classes);
        } catch (IOException e) {
            throw new BenchException("cannot measure the start: " + e.getMessage(), e);
        }
    }

    private List<EarlyClasses> classes() throws BenchException, IOException {
        String main = MainName.of(setting.program().launch());
        List<EarlyClasses> classes = new ArrayList<>();
        for (Variant variant : variants) {
            try {
                variant.prepare(setting);
            } catch (UnsuitableException e) {
                throw new BenchException(variant.name() + ": " + e.getMessage(), e);
            }
            Path here = newFolder();
            Path log = here.resolve("classes.log");
            run(variant, here, new Observation(NOTHING, NOTHING, Optional.of(log)));
            classes.add(EarlyClasses.read(log, main));
        }
        return classes;
    }

    private void round(int round) throws BenchException, IOException {
        for (int i = 0; i < variants.size(); i++) {
            int which = (i + round) % variants.size();
            wallSeconds[which][round] =
                    run(variants.get(which), newFolder(), Observation.NONE).times().wallSeconds();
        }
        Path here = newFolder();
        Observation statistics = Observation.ofStatistics(here);
        run(variants.get(variants.size() - 1), here, statistics);
        steps.add(StartSteps.read(statistics.statistics().orElseThrow()));
    }

    private TimedProcess.Result run(Variant variant, Path here, Observation observation)
            throws BenchException, IOException {
        Path out = Files.createDirectories(here.resolve("out"));
        Path work = setting.program().workingFolder().orElse(here);
        List<String> command = JavaCommand.of(setting, variant, out, observation);
        TimedProcess.Result result = process.run(command, work, here);
        if (setting.program().mustSucceed() && result.exitStatus() != 0) {
            throw new BenchException(
                    "%s fails with status %d; its output is in %s"
                            .formatted(variant.name(), result.exitStatus(), here));
        }
        return result;
    }

    /** Fresh, also when an earlier call left some: the JVM appends a number to a log that exists. */
    private Path newFolder() throws IOException {
        runs++;
        return Files.createTempDirectory(Files.createDirectories(folder), runs + "-");
    }

    private StartUpResult result(List<EarlyClasses> classes) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Quantiles wall = Quantiles.of(wallSeconds[i]);
            starts.add(new Start(variants.get(i).name(), wall, classes.get(i)));
        }
        Map<String, Quantiles> quantiles = new LinkedHashMap<>();
        for (String step : steps.get(0).micros().keySet()) {
            quantiles.put(step, of(steps.stream().map(each -> each.micros().get(step)).toList()));
        }
        return new StartUpResult(
                setting.program().name(),
                setting.jdk(),
                rounds,
                starts,
                quantiles,
                of(steps.stream().map(StartSteps::premainMicros).toList()),
                files());
    }

    private static Quantiles of(List<Long> values) {
        return Quantiles.of(values.stream().mapToDouble(Long::doubleValue).toArray());
    }

    private List<ReadFile> files() {
        Footprint footprint = variants.get(variants.size() - 1).footprint(setting);
        long agent = setting.workspace().agentJar().toFile().length();
        return List.of(
                new ReadFile("agent jar", agent, agent),
                new ReadFile("index", steps.get(0).indexBytes(), footprint.index()),
                new ReadFile("pack", steps.get(0).packBytes(), footprint.pack()));
    }
}
