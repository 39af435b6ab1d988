package org.thinjit.fuzz.mutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.thinjit.fuzz.WorkFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Started by {@code bench/fuzz/mutants}. Exit status 0 when nothing was found, 1 otherwise. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a program with damaged indexes and packs, one mutant a start, and compares each start"
                    + " with the plain run.",
            "Every second round of mutants has right checksums and lies."
        })
final class MutantCommand implements Callable<Integer> {
    @Option(names = "--java", paramLabel = "FILE", defaultValue = "java", description = "the JVM")
    private String java;

    @Option(names = "--agent", required = true, paramLabel = "JAR", description = "thinjit.jar")
    private Path agent;

    @Option(names = "--index", required = true, paramLabel = "FILE", description = "a good index")
    private Path index;

    @Option(
            names = "--count",
            defaultValue = "60",
            description = "mutants; default ${DEFAULT-VALUE}")
    private int count;

    @Option(names = "--first", defaultValue = "0", description = "number of the first; default 0")
    private int first;

    @Option(names = "--seed", defaultValue = "1", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "a start that takes longer hangs; default ${DEFAULT-VALUE}")
    private int timeoutSeconds;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "write the figures to a file as well")
    private Path json;

    @Parameters(description = "the program's command line, as java would get it; behind --")
    private List<String> program;

    @Override
    public Integer call() throws IOException {
        try (WorkFolder folder = WorkFolder.create("thinjit-mutants")) {
            return run(new MutantProgram(List.of(java), program, folder.path(), timeoutSeconds));
        }
    }

    private int run(MutantProgram started) throws IOException {
        MutantRun run = new MutantRun(started, agent.toAbsolutePath(), index);
        run.run(first, count, seed);
        String result =
                new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(run.result());
        System.out.println(result);
        if (json != null) {
            Files.writeString(json, result + "\n");
        }
        return run.findings() == 0 ? 0 : 1;
    }

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MutantCommand()).execute(arguments));
    }
}
