package org.thinjit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code index}: writes the index and the class pack of a program. */
@Command(
        name = "index",
        description = {
            "Writes a program's index and class pack.",
            "Class-Path entries of manifests are followed. What cannot be read or understood is left to"
                    + " the JVM's own search, and named in a warning."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar index --jar app.jar",
            "  java -jar thinjit-cli.jar index --class-path 'app.jar:lib/*' --main com.example.Main",
            "  java -jar thinjit-cli.jar index --module-path mods --main com.example.app/com.example.Main",
            "  java -jar thinjit-cli.jar index --jar app.jar --also 'plugins/*'",
            "  java -jar thinjit-cli.jar index --jar app.jar --output build/app.tji --pack reachable"
        })
final class IndexCommand implements Callable<Integer> {
    private static final String SUFFIX = ".tji";

    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ProgramOptions program;

    @Option(
            names = "--also",
            paramLabel = "CP",
            description =
                    "Jars and folders that class loaders of the program load from, such as plug-ins;"
                            + " not on the class path.")
    private String also;

    @Option(
            names = "--output",
            paramLabel = "NAME.tji",
            description =
                    "The index to write; the pack goes beside it as NAME.tjp. Default: beside the jar,"
                            + " or beside the class path's first entry, where the agent looks for it.")
    private Path output;

    @Option(
            names = "--pack",
            paramLabel = "MODE",
            defaultValue = "all",
            completionCandidates = PackModes.class,
            description = "Classes to pack: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PackMode pack;

    @Mixin private LookaheadOption lookahead;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads. Default: one a processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "A profile, learned by the agent with learn=FILE from runs with this program's index,"
                            + " to put into it.")
    private Path profile;

    @Mixin private CacheOptions cache;

    @Mixin private EdgeOptions edges;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress bar and no summary; warnings and errors only.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        IndexRequest request = request();
        SkippedThings skipped = new SkippedThings();
        IndexReport report = index(request, skipped);
        skipped.warn(spec.commandLine().getErr());
        warnOfMain(request, report);
        String written = pack == PackMode.NONE ? null : request.packFile().toString();
        print(
                new IndexSummary(
                        request.output().toString(),
                        written,
                        request.mainClass(),
                        report,
                        skipped.count()));
        return 0;
    }

    private IndexRequest request() throws IOException {
        if (jobs < 1) {
            throw bad("Invalid value for option '--jobs': " + jobs + " is not 1 or more");
        }
        Path target = output == null ? program.defaultOutput() : output;
        if (!target.getFileName().toString().endsWith(SUFFIX)) {
            throw bad("Invalid value for option '--output': " + output + " does not end in .tji");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder to write to; create it or use --output");
        }
        int calls = lookahead.orElse(IndexRequest.DEFAULT_LOOKAHEAD);
        return program.request(target, pack, calls, jobs)
                .withCache(cache.folder())
                .withProfile(profile)
                .withEdges(edges.kinds())
                .withAttached(attached());
    }

    private List<Path> attached() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String entry : also == null ? List.<String>of() : ClassPathArgument.expand(also)) {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                throw new IOException(entry + " does not exist; --also takes jars and folders");
            }
            paths.add(path);
        }
        return paths;
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private IndexReport index(IndexRequest request, IndexListener listener) throws IOException {
        if (quiet || !Terminal.watched()) {
            return Indexer.index(request, listener);
        }
        try (ProgressLine line = new ProgressLine(System.err);
                ProgressListener progress = new ProgressListener(listener, line)) {
            return Indexer.index(request, progress);
        }
    }

    private void warnOfMain(IndexRequest request, IndexReport report) {
        String warning = null;
        if (request.mainClass() != null && !report.mainFound()) {
            warning = "no main class " + request.mainClass() + " on the class path";
        } else if (request.mainClass() == null && program.isJar()) {
            warning = "the jar's manifest names no Main-Class; java -jar cannot start it";
        }
        if (warning != null) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("warning: " + warning);
            err.flush();
        }
    }

    private void print(IndexSummary summary) throws IOException {
        Output out = new Output(spec.commandLine());
        if (json) {
            out.json(summary);
        } else if (!quiet) {
            out.text(summary.text());
        }
    }
}
