package org.thinjit.bench.variant;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/**
 * The class-data archive that {@code thinjit-cli archive} makes from the index, without a training
 * run. It is passed as its own argument file says.
 */
final class PredictedArchiveVariant implements Variant {
    private static final String PREFIX = "error: ";
    private static final int LONGEST = 200;

    /** The first JDK that links ahead. */
    private static final int FIRST_LINKING = 24;

    private final boolean linked;

    /**
     * @param linked whether classes are linked ahead
     */
    PredictedArchiveVariant(boolean linked) {
        this.linked = linked;
    }

    @Override
    public String name() {
        return linked ? "archive-linked" : "archive";
    }

    @Override
    public String description() {
        return linked
                ? "ThinJIT's archive with classes linked ahead, from JDK 24 on"
                : "ThinJIT's archive, made from the index without a training run";
    }

    @Override
    public boolean runsOn(Jdk jdk) {
        return !linked || jdk.feature() >= FIRST_LINKING;
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        ProgramIndex.bringUpToDate(setting);
        List<String> command = command(setting);
        Path recipe = setting.trained(suffix(".command"));
        try {
            if (!ProgramIndex.isCurrent(
                    archive(setting), recipe, setting.recipe(command), List.of(setting.index()))) {
                Files.deleteIfExists(recipe);
                Files.deleteIfExists(archive(setting));
                make(setting, command);
                Files.write(recipe, setting.recipe(command));
            }
        } catch (IOException e) {
            throw new BenchException("cannot check " + archive(setting) + ": " + e, e);
        }
    }

    /** The tool refuses programs of which an archive would hold nothing, and says why. */
    private void make(Setting setting, List<String> command)
            throws IOException, BenchException, UnsuitableException {
        Path log = setting.trained(suffix(".log"));
        String what = "making an archive of " + setting.program().name();
        int status = ToolProcess.status(what, command, setting.program().folder(), log);
        if (status != 0) {
            throw new UnsuitableException(reason(status, log));
        }
    }

    private static String reason(int status, Path log) throws IOException {
        String last = "thinjit-cli archive ended with status " + status + ", see " + log;
        for (String line : Files.readAllLines(log, Charset.defaultCharset())) {
            if (line.startsWith(PREFIX)) {
                last = line.substring(PREFIX.length());
                last = last.length() > LONGEST ? last.substring(0, LONGEST) + " ..." : last;
            }
        }
        return last;
    }

    private List<String> command(Setting setting) {
        List<String> arguments = new ArrayList<>();
        arguments.add(setting.index().toString());
        arguments.addAll(List.of("--output", archive(setting).toString()));
        if (linked) {
            arguments.add("--link");
        }
        for (String option : setting.program().javaOptions()) {
            arguments.add("--java-option=" + option);
        }
        return setting.workspace().commandLine(setting.jdk().java(), "archive", arguments);
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        return List.of("@" + archive(setting) + ".args");
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }

    @Override
    public Footprint footprint(Setting setting) {
        return new Footprint(0, 0, Footprint.size(archive(setting)));
    }

    @Override
    public String needs() {
        return "an index and an archive for each build and JDK, no training run, one option";
    }

    private Path archive(Setting setting) {
        return setting.trained(suffix(""));
    }

    private String suffix(String end) {
        return (linked ? ".linked.jsa" : ".jsa").concat(end);
    }
}
