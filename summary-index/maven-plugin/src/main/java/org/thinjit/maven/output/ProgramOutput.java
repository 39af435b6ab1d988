package org.thinjit.maven.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.UpToDate;
import org.thinjit.maven.program.Program;
import org.thinjit.maven.program.SearchedContainers;

/** Writes what a program is started with into one folder. For one thread. */
public final class ProgramOutput {
    private static final String AGENT = "thinjit.jar";
    private static final String ARGUMENTS = "java.args";

    private final Path folder;
    private final Log log;

    /**
     * Takes the folder.
     *
     * @param folder an absolute path; created when something is written
     * @param log for what was done, and what was skipped
     */
    public ProgramOutput(Path folder, Log log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Writes index and pack, unless they are up to date.
     *
     * @param request what to index; its output lies in the folder
     * @param containers what the request's class path means
     * @throws IOException if the folder or a file cannot be written; older files are then as they were
     */
    public void index(IndexRequest request, SearchedContainers containers) throws IOException {
        Files.createDirectories(folder);
        if (UpToDate.holds(request, containers.list())) {
            log.info(request.output().getFileName() + " is up to date");
            return;
        }
        SkippedThings skipped = new SkippedThings(log);
        IndexReport report = Indexer.index(request, skipped);
        skipped.conclude();
        log.info(
                String.format(
                        "indexed %d classes (%d packed) of %d jars and folders (%d from the cache):"
                                + " %s, %d kB, pack %d kB",
                        report.classes(),
                        report.packedClasses(),
                        report.containers(),
                        report.cachedContainers(),
                        request.output().getFileName(),
                        kilobytes(report.indexBytes()),
                        kilobytes(report.packBytes())));
        if (!report.plain().isEmpty()) {
            log.info("left to the JVM's own search: " + plain(report));
        }
    }

    private static long kilobytes(long bytes) {
        return (bytes + 999) / 1000;
    }

    private static String plain(IndexReport report) {
        return report.plain().entrySet().stream()
                .map(ProgramOutput::reason)
                .collect(Collectors.joining(", "));
    }

    private static String reason(Map.Entry<String, IndexReport.Skipped> entry) {
        IndexReport.Skipped skipped = entry.getValue();
        return entry.getKey() + " " + skipped.count() + " (" + skipped.names().get(0) + " …)";
    }

    /**
     * Copies the agent and writes the argument file that starts the program with it.
     *
     * @param agentJar the agent
     * @param program what is started
     * @param index its index
     * @param options further options of the agent, {@code key=value,key=value}, perhaps empty
     * @param jvmOptions further options of the JVM
     * @return the argument file
     * @throws IOException if a file cannot be read or written
     */
    public Path arguments(
            Path agentJar, Program program, Path index, String options, List<String> jvmOptions)
            throws IOException {
        Path agent = folder.resolve(AGENT);
        UnchangedFile.write(agent, ByteBuffer.wrap(Files.readAllBytes(agentJar)));
        ArgumentsFile arguments =
                new ArgumentsFile().options(jvmOptions).agent(agent, index, options);
        if (!program.runnableJar() && !program.classPath().isEmpty()) {
            arguments.classPath(program.classPath());
        }
        if (program.modular()) {
            arguments.modules(program.modules(), program.mainClass());
        }
        Path file = folder.resolve(ARGUMENTS);
        UnchangedFile.write(file, arguments.bytes(launcherCharset()));
        return file;
    }

    /** The launcher reads bytes as the system has them, whatever {@code file.encoding} says. */
    private static Charset launcherCharset() {
        return Charset.forName(
                System.getProperty("native.encoding", Charset.defaultCharset().name()));
    }
}
