package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/**
 * What the JDK itself has for start-up: an archive that a training run leaves behind. Made anew when
 * the program or the JDK changes.
 */
final class ArchiveVariant implements Variant {
    private final Kind kind;
    private final String name;
    private final List<String> trainingOptions;
    private final List<String> furtherOptions;

    /**
     * @param kind which of the JDK's archives
     * @param name the variant's name
     * @param trainingOptions further JVM options for the training run
     * @param furtherOptions further JVM options for the program's own runs
     */
    ArchiveVariant(
            Kind kind, String name, List<String> trainingOptions, List<String> furtherOptions) {
        this.kind = kind;
        this.name = name;
        this.trainingOptions = List.copyOf(trainingOptions);
        this.furtherOptions = List.copyOf(furtherOptions);
    }

    /** The JDK's archives. */
    enum Kind {
        /** Dynamic application class data sharing (JEP 350). */
        APP_CDS(
                "-XX:ArchiveClassesAtExit=",
                "-XX:SharedArchiveFile=",
                17,
                "the JDK's class data sharing, dynamic archive of a training run"),

        /** Ahead-of-time cache (JEP 483, 514, 515). */
        AOT_CACHE(
                "-XX:AOTCacheOutput=",
                "-XX:AOTCache=",
                25,
                "the JDK's ahead-of-time cache of a training run, from JDK 25 on");

        private final String writeOption;
        private final String useOption;
        private final int minimumJdk;
        private final String description;

        Kind(String writeOption, String useOption, int minimumJdk, String description) {
            this.writeOption = writeOption;
            this.useOption = useOption;
            this.minimumJdk = minimumJdk;
            this.description = description;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return kind.description;
    }

    @Override
    public boolean runsOn(Jdk jdk) {
        return jdk.feature() >= kind.minimumJdk;
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        List<String> options = new ArrayList<>(trainingOptions);
        options.add(kind.writeOption + archive(setting));
        Training.bringUpToDate(setting, archive(setting), options, List.of());
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        List<String> options = new ArrayList<>(furtherOptions);
        options.add(kind.useOption + archive(setting));
        return options;
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
        String training = String.join(" ", trainingOptions);
        return "a training run"
                + (training.isEmpty() ? "" : " with " + training)
                + " for each build and JDK, one option"
                + (furtherOptions.isEmpty() ? "" : " and " + String.join(" ", furtherOptions));
    }

    private Path archive(Setting setting) {
        return setting.trained("." + name);
    }
}
