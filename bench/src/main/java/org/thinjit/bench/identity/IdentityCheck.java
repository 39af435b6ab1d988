package org.thinjit.bench.identity;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.variant.JavaCommand;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;
import org.thinjit.bench.variant.Variant;

/**
 * Compares class identities of one program on one JDK: two plain runs, which show what differs by
 * itself, then for each variant one run, and one more plain run that loads at its end what the
 * variant had loaded, so that classes loaded ahead in vain are compared as well. Used by one thread.
 */
public final class IdentityCheck {
    private static final int SHOWN_DIFFERENCES = 20;
    private static final int SHOWN_WIDTH = 240;

    /** What a difference begins with: {@code +} or {@code -} and a space. */
    private static final int SIGN = 2;

    private static final String INITIALIZATIONS = "initializations.txt";
    private static final String THROWN = "thrown.jfr";

    private final Setting setting;
    private final TimedProcess process;
    private final Path folder;
    private final boolean traces;

    /**
     * @param setting program and JDK
     * @param process runs the program
     * @param traces whether stack traces are compared as well, which takes a flight recording
     */
    public IdentityCheck(Setting setting, TimedProcess process, boolean traces) {
        this.setting = setting;
        this.traces = traces;
        this.process = process;
        this.folder =
                setting.workspace()
                        .runFolder(setting.program().name() + "-identity", setting.jdk().feature());
    }

    /**
     * Does it.
     *
     * @param variants plain first
     * @return whether all were equal, and the text that says so
     * @throws BenchException if a variant cannot be prepared or a run fails
     */
    public Result run(List<Variant> variants) throws BenchException {
        try {
            Files.createDirectories(folder);
            Variant plain = variants.get(0);
            ClassIdentities first = run(plain, "plain", Optional.empty());
            ClassIdentities second = run(plain, "plain-again", Optional.empty());
            List<String> lines = new ArrayList<>();
            lines.add(
                    "%s on JDK %s, identity of %d classes; %d lines that differ between plain runs are left out"
                            .formatted(
                                    setting.program().name(),
                                    setting.jdk().version(),
                                    first.classes(),
                                    IdentityDifference.unstable(first, second)));
            boolean equal = true;
            for (Variant variant : variants.subList(1, variants.size())) {
                prepare(variant);
                ClassIdentities tested = run(variant, variant.name(), Optional.empty());
                ClassIdentities complete =
                        run(
                                plain,
                                "plain-for-" + variant.name(),
                                Optional.of(file(variant.name())));
                List<String> differences =
                        IdentityDifference.between(first, second, tested, complete);
                lines.addAll(verdict(variant, tested, differences));
                equal &= differences.isEmpty();
            }
            return new Result(equal, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new BenchException("cannot keep identities in " + folder + ": " + e, e);
        }
    }

    private void prepare(Variant variant) throws BenchException {
        try {
            variant.prepare(setting);
        } catch (UnsuitableException e) {
            throw new BenchException(variant.name() + " cannot be had: " + e.getMessage(), e);
        }
    }

    /**
     * What came out.
     *
     * @param equal whether no variant differs
     * @param text for people
     */
    public record Result(boolean equal, String text) {}

    private List<String> verdict(Variant variant, ClassIdentities tested, List<String> differences)
            throws IOException {
        List<String> lines = new ArrayList<>();
        Path all = folder.resolve(variant.name() + "-differences.txt");
        Files.write(all, differences);
        if (differences.isEmpty()) {
            lines.add("%-8s identical for %d classes".formatted(variant.name(), tested.classes()));
            return lines;
        }
        long order = count(differences, InitializationOrder.PREFIX);
        long thrown = count(differences, ThrownTraces.PREFIX);
        lines.add(
                "%-8s %d DIFFERENCES for %d classes: %d of classes, %d of initialization, %d of traces; all in %s"
                        .formatted(
                                variant.name(),
                                differences.size(),
                                tested.classes(),
                                differences.size() - order - thrown,
                                order,
                                thrown,
                                all));
        differences.stream().limit(SHOWN_DIFFERENCES).forEach(line -> lines.add(shown(line)));
        return lines;
    }

    private static long count(List<String> differences, String prefix) {
        return differences.stream().filter(line -> line.startsWith(prefix, SIGN)).count();
    }

    private static String shown(String line) {
        String text = line.replace('\t', '|');
        return "  " + (text.length() > SHOWN_WIDTH ? text.substring(0, SHOWN_WIDTH) + "…" : text);
    }

    private Path file(String name) {
        return folder.resolve(name + ".txt");
    }

    private ClassIdentities run(Variant variant, String name, Optional<Path> also)
            throws BenchException, IOException {
        Path out = folder.resolve(name);
        Files.createDirectories(out.resolve("out"));
        Path probe = setting.workspace().identityProbeJar();
        if (!Files.isRegularFile(probe)) {
            throw new BenchException(probe + " is missing; build it with `mvn package`");
        }
        String option = file(name) + also.map(path -> File.pathSeparator + path).orElse("");
        Files.deleteIfExists(file(name));
        List<String> command =
                command(new ProbedVariant(variant, "-javaagent:" + probe + "=" + option), out);
        Path work = setting.program().workingFolder().orElse(out.resolve("out"));
        TimedProcess.Result result = process.run(command, work, out);
        if (result.exitStatus() != 0 && setting.program().mustSucceed()
                || !Files.isRegularFile(file(name))) {
            throw new BenchException(
                    "the probed run failed with status %d; its output is in %s"
                            .formatted(result.exitStatus(), out));
        }
        return read(file(name), out);
    }

    private List<String> command(Variant variant, Path out) throws IOException {
        List<String> command =
                new ArrayList<>(
                        JavaCommand.of(setting, variant, out.resolve("out"), Observation.NONE));
        command.add(1, InitializationOrder.option(out.resolve(INITIALIZATIONS)));
        if (traces) {
            command.addAll(1, ThrownTraces.options(out.resolve(THROWN)));
        }
        return command;
    }

    private ClassIdentities read(Path file, Path out) throws IOException {
        ClassIdentities identities = ClassIdentities.read(file);
        Set<String> names = Set.copyOf(identities.names());
        Path initializations = out.resolve(INITIALIZATIONS);
        List<String> more = new ArrayList<>(InitializationOrder.lines(initializations, names));
        if (traces) {
            more.addAll(ThrownTraces.lines(out.resolve(THROWN), names));
        }
        return identities.with(more);
    }
}
