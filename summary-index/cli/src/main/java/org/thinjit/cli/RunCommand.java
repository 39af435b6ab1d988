package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thinjit.cli.launch.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: starts a program with its archive where that fits. */
@Command(
        name = "run",
        description = {
            "Starts a program: java JAVA-ARGUMENTS, with the agent thinjit.jar beside this jar, and with"
                    + " the archive NAME.jsa beside the index where its conditions hold; without an"
                    + " archive, with a symbol table for as many classes as the index has.",
            "Without either the program runs as it would without ThinJIT. Standard streams are the"
                    + " program's; the exit status is the program's."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar run app.tji -- -jar app.jar",
            "  java -jar thinjit-cli.jar run app.tji --explain -- -cp app.jar com.example.Main"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "INDEX", description = "The index, a .tji file.")
    private Path index;

    @Parameters(
            index = "1..*",
            paramLabel = "JAVA-ARGUMENTS",
            description = "What follows 'java', after --.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--explain",
            description = "Say on standard error what is used, and why something is not.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        return Launch.of(index, arguments, explain).run();
    }
}
