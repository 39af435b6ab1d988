package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.report.PlainClasses;
import org.thinjit.cli.report.RunFiles;
import org.thinjit.cli.report.RunPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: a page about one run. */
@Command(
        name = "report",
        description = {
            "Writes a page about one run: what happened when, which classes were missed and why, and"
                    + " which walks loaded most in vain.",
            "The page is one file that needs no network. The run's files come from the agent's options"
                    + " events=FILE and stats=FILE."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -javaagent:thinjit.jar=events=run.tsv,stats=run.json -jar app.jar",
            "  java -Xlog:class+load:file=plain.txt -jar app.jar",
            "  java -jar thinjit-cli.jar report run.tsv run.json --plain plain.txt --output run.html"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "STATS_OR_EVENTS",
            description = "A run's event log, its statistics, or both.")
    private List<Path> files;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.html",
            description = "Where to write the page.")
    private Path output;

    @Option(
            names = "--index",
            paramLabel = "INDEX",
            description =
                    "The program's index, to explain misses by call paths. Default: what the"
                            + " statistics name.")
    private Path index;

    @Option(
            names = "--plain",
            paramLabel = "FILE",
            description =
                    "What -Xlog:class+load:file=FILE wrote about a run without ThinJIT, to tell"
                            + " which classes were loaded in vain.")
    private Path plain;

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    /**
     * What the command did.
     *
     * @param output the page
     * @param events how many events it shows
     */
    record Written(String output, int events) {}

    @Override
    public Integer call() throws IOException {
        RunFiles run = RunFiles.read(files);
        Optional<Path> known = Optional.ofNullable(index).or(run::index);
        IndexFile opened = known.isPresent() ? IndexFile.open(known.get()) : null;
        Set<String> classes = plain == null ? null : PlainClasses.read(plain);
        write(new RunPage(run, opened, classes).html());
        Output out = new Output(spec.commandLine());
        if (json) {
            out.json(new Written(output.toString(), run.events().size()));
        } else {
            out.text(output + ": " + run.events().size() + " events\n");
        }
        return 0;
    }

    private void write(String html) throws IOException {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            Files.writeString(output, html); // A device or a pipe is not to be replaced.
            return;
        }
        Path folder = output.toAbsolutePath().getParent();
        Path unfinished = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(unfinished, html);
            Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
