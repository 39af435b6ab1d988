package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thinjit.indexer.archive.ArchiveBuilder;
import org.thinjit.indexer.archive.ArchiveReport;
import org.thinjit.indexer.archive.ArchiveRequest;
import org.thinjit.indexer.archive.LaunchArguments;
import org.thinjit.indexer.archive.TargetJdk;
import org.thinjit.indexer.archive.list.ClassList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code archive}: makes a class-data archive of a program, without a training run. */
@Command(
        name = "archive",
        description = {
            "Makes a class-data archive (CDS) of an indexed program, without running it.",
            "The classes are predicted from the index. The archive is tried in a JVM, and kept only if the"
                    + " program's classes come from it. NAME.jsa.conditions beside it says when it may be"
                    + " used; 'run' looks there.",
            "Classes of nested jars are archived as the agent defines them; without the agent those with"
                    + " prologs are not taken from the archive."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar archive app.tji --output app.jsa",
            "  java -jar thinjit-cli.jar run app.tji -- -jar app.jar",
            "  java -jar thinjit-cli.jar archive app.tji --output app.jsa --java-option -XX:+UseZGC"
        })
final class ArchiveCommand implements Callable<Integer> {
    private static final String SUFFIX = ".jsa";

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INDEX", description = "The index, a .tji file.")
    private Path index;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "NAME.jsa",
            description = "The archive to write. 'run' looks for it beside the index.")
    private Path output;

    @Option(
            names = "--java-home",
            paramLabel = "DIR",
            description = "The JDK that will run the program. Default: the one that runs this.")
    private Path javaHome = Path.of(System.getProperty("java.home"));

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description =
                    "An option of the program's JVM that archives depend on: its collector, --add-opens"
                            + " and their like. Repeat for several, in the program's order.")
    private List<String> options = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "How unlikely a class may be, in halvings, 0 to 30; -1 takes all. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int limit = ArchiveRequest.DEFAULT_LIMIT;

    @Option(
            names = "--link",
            description =
                    "Link classes ahead (JDK 24 and later). Faster, but linked classes bypass prologs"
                            + " and other agents' transformers.")
    private boolean link;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ArchiveReport report = ArchiveBuilder.build(request());
        Output out = new Output(spec.commandLine());
        if (json) {
            out.json(report);
        } else {
            out.text(text(report));
        }
        return 0;
    }

    private ArchiveRequest request() throws IOException {
        if (!output.getFileName().toString().endsWith(SUFFIX)) {
            throw bad("Invalid value for option '--output': " + output + " does not end in .jsa");
        }
        if (limit < -1 || limit > 30) {
            throw bad("Invalid value for option '--limit': " + limit + " is not -1 to 30");
        }
        String unknown = LaunchArguments.parse(options).unknown();
        if (unknown != null) {
            throw bad(
                    "Invalid value for option '--java-option': whether archives depend on "
                            + unknown
                            + " is not known, so 'run' would never use one with it");
        }
        Path folder = output.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder to write to; create it or use --output");
        }
        return new ArchiveRequest(
                index,
                output,
                TargetJdk.at(javaHome),
                limit < 0 ? ClassList.ALL : limit,
                link,
                options);
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String text(ArchiveReport report) {
        TextTable table =
                new TextTable("lr")
                        .row(report.archive(), Quantity.bytes(report.bytes()))
                        .row("  classes listed", report.listed())
                        .row("    of other class loaders", report.unregistered())
                        .row("  more JDK classes", report.jdkListed())
                        .row("  left out by the JVM", report.skipped())
                        .row(
                                report.linked()
                                        ? "  with resolved constants"
                                        : "  searched for lambdas",
                                report.sites())
                        .row("  from the archive in a trial", report.tried())
                        .row(
                                "  seconds",
                                String.format(Locale.ROOT, "%.1f", report.micros() / 1e6));
        return String.join("", table.lines());
    }
}
