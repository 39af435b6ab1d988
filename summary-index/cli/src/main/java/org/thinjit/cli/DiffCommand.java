package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.cli.query.IndexDiff;
import org.thinjit.cli.query.IndexDiff.Change;
import org.thinjit.cli.query.IndexFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: what came and went between two indexes. */
@Command(
        name = "diff",
        description = {
            "Lists the containers, classes, methods and edges, and what verification loads, that came"
                    + " and went from OLD to NEW.",
            "A virtual call counts as one edge to each of its targets."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar diff old/app.tji app.tji",
            "  java -jar thinjit-cli.jar diff old/app.tji app.tji --limit 1000 --json"
        })
final class DiffCommand extends QueryCommand {
    @Parameters(index = "1", paramLabel = "NEW", description = "The index to compare INDEX with.")
    private Path other;

    @Mixin private LimitOption limit;

    @Override
    Object ask(IndexFile file) throws IOException {
        return IndexDiff.of(file, IndexFile.open(other), limit.names());
    }

    @Override
    String text(Object answer, Ansi ansi) {
        IndexDiff diff = (IndexDiff) answer;
        return diff.empty()
                ? "no difference in containers, classes, methods and edges\n"
                : describe(diff, ansi);
    }

    /** What came and went, sort by sort. */
    static String describe(IndexDiff diff, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        append(text, ansi, "containers", diff.containers());
        append(text, ansi, "classes", diff.classes());
        append(text, ansi, "methods", diff.methods());
        append(text, ansi, "call edges", diff.calls());
        append(text, ansi, "resolved classes", diff.resolves());
        append(text, ansi, "loaded by verification", diff.verification());
        return text.toString();
    }

    private static void append(StringBuilder text, Ansi ansi, String what, Change change) {
        text.append(Output.bold(ansi, what))
                .append(": " + change.came() + " came, " + change.went() + " went\n");
        append(text, "+ ", change.cameNames(), change.came());
        append(text, "- ", change.wentNames(), change.went());
    }

    private static void append(StringBuilder text, String sign, List<String> names, int count) {
        for (String name : names) {
            text.append("  ").append(sign).append(name).append('\n');
        }
        if (count > names.size()) {
            text.append("  " + sign + "and " + (count - names.size()) + " more\n");
        }
    }
}
