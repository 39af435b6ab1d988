package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.thinjit.cli.query.ProfileFacts;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileCodec;
import org.thinjit.format.profile.ProfileMerge;
import org.thinjit.format.write.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code profile merge}: makes one profile of several. */
@Command(
        name = "merge",
        description = {
            "Makes one profile of several of the same index, for example from several machines.",
            "Counts add up; the first profile gives the order, and what others have besides goes behind"
                    + " what precedes it there."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = "  java -jar thinjit-cli.jar profile merge one.tjl two.tjl --output app.tjl")
final class ProfileMergeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PROFILE", description = "The profiles to merge.")
    private List<Path> profiles;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "The profile to write; it may be one of those that are merged.")
    private Path output;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path first = profiles.get(0);
        Profile merged = ProfileFacts.read(first);
        for (Path path : profiles.subList(1, profiles.size())) {
            Profile next = ProfileFacts.read(path);
            if (!merged.isOf(next.indexId(), next.classCount(), next.flagCount())) {
                throw new IOException(path + " is a profile of another index than " + first);
            }
            merged = ProfileMerge.merge(merged, next);
        }
        AtomicFile.write(output, ProfileCodec.write(merged));
        ProfileFacts facts = ProfileFacts.of(output.toString(), merged, null);
        Output out = new Output(spec.commandLine());
        if (json) {
            out.json(facts);
        } else {
            out.text(facts.text());
        }
        return 0;
    }
}
