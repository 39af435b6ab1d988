package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.thinjit.cli.query.IndexDiff;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.RecordedProgram;
import org.thinjit.cli.query.Verification;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.link.EdgeKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** {@code verify}: derives an index anew and compares. */
@Command(
        name = "verify",
        description = {
            "Derives the index and the pack anew from the jars, without any cache, and reports each"
                    + " difference.",
            "Exit status 0 when there is none, 1 otherwise. The folder of INDEX needs room for a second"
                    + " index and pack while this runs."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar verify app.tji",
            "  java -jar thinjit-cli.jar verify app.tji --json"
        })
final class VerifyCommand extends QueryCommand {
    @Mixin private LimitOption limit;

    @Override
    Object ask(IndexFile file) throws IOException {
        // In the same folder, so that relative paths come out the same.
        Path folder = file.path().toAbsolutePath().getParent();
        Path fresh = folder.resolve(".thinjit-verify-" + UUID.randomUUID() + ".tji");
        RecordedProgram program = RecordedProgram.of(file);
        IndexRequest request =
                new IndexRequest(
                                program.classPath(),
                                program.mainClass(),
                                fresh,
                                mode(file, program.pack()),
                                program.lookahead(),
                                Runtime.getRuntime().availableProcessors())
                        .withModulePath(program.modulePath())
                        .withAttached(program.attached())
                        .withEdges(edges(file, program.edges()));
        try {
            Indexer.index(request, IndexListener.QUIET);
            return Verification.of(file, IndexFile.open(fresh), limit.names());
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(request.packFile());
        }
    }

    private static Set<EdgeKind> edges(IndexFile file, List<String> keys) throws IOException {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        for (String key : keys) {
            try {
                kinds.add(EdgeKind.valueOf(key.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw IndexFile.unusable(file.path(), "names an unknown kind of edges, " + key, e);
            }
        }
        return kinds;
    }

    private static PackMode mode(IndexFile file, String name) throws IOException {
        try {
            return PackMode.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw IndexFile.unusable(file.path(), "names an unknown pack mode, " + name, e);
        }
    }

    @Override
    int status(Object answer) {
        return ((Verification) answer).holds() ? 0 : 1;
    }

    @Override
    String text(Object answer, Ansi ansi) {
        Verification verification = (Verification) answer;
        if (verification.holds()) {
            return verification.index() + " is what the jars give\n";
        }
        StringBuilder text = new StringBuilder(verification.index());
        text.append(" is not what the jars give; index the program again\n");
        verification.differences().forEach(each -> text.append("  ").append(each).append('\n'));
        IndexDiff graph = verification.graph();
        return graph.empty() ? text.toString() : text + DiffCommand.describe(graph, ansi);
    }
}
