package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.ProfileFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code profile show}: what a profile holds. */
@Command(
        name = "show",
        description =
                "Counts runs, classes and flags of a profile; with its index, lists the classes in order of"
                        + " use, each with the runs that used it and those that could have.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar profile show app.tjl",
            "  java -jar thinjit-cli.jar profile show app.tjl --index app.tji --json"
        })
final class ProfileShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PROFILE", description = "The profile.")
    private Path profile;

    @Option(names = "--index", paramLabel = "INDEX", description = "The index, for names.")
    private Path index;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        IndexFile named = index == null ? null : IndexFile.open(index);
        ProfileFacts facts = ProfileFacts.of(profile.toString(), ProfileFacts.read(profile), named);
        Output out = new Output(spec.commandLine());
        if (json) {
            out.json(facts);
        } else {
            out.text(facts.text());
        }
        return 0;
    }
}
