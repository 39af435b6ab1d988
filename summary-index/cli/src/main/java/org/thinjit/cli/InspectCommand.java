package org.thinjit.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.thinjit.cli.query.ContainerFacts;
import org.thinjit.cli.query.EdgeCounts;
import org.thinjit.cli.query.FanOuts;
import org.thinjit.cli.query.IndexFacts;
import org.thinjit.cli.query.IndexFacts.ClassCounts;
import org.thinjit.cli.query.IndexFacts.VerifierSets;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.Neighbourhood;
import org.thinjit.cli.query.PackFacts;
import org.thinjit.cli.query.ReadableName;
import org.thinjit.cli.query.SectionFacts;
import org.thinjit.cli.query.UnknownNameException;
import org.thinjit.format.write.AtomicFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inspect}: what is in an index. */
@Command(
        name = "inspect",
        description = {
            "Tells what is in an index: counts, the sizes of sections and containers, where the call"
                    + " graph is widest.",
            "With --graph also draws a class's neighbourhood."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar inspect app.tji",
            "  java -jar thinjit-cli.jar inspect app.tji --json --limit 100",
            "  java -jar thinjit-cli.jar inspect app.tji --graph near.dot --class com.example.Parser"
        })
final class InspectCommand extends QueryCommand {
    @Mixin private LimitOption limit;

    @ArgGroup(exclusive = false)
    private GraphOptions graph;

    private static final class GraphOptions {
        @Option(
                names = "--graph",
                required = true,
                paramLabel = "FILE.dot",
                description = "Write the neighbourhood of a class for Graphviz's dot.")
        private Path file;

        @Option(
                names = "--class",
                required = true,
                paramLabel = "CLASS",
                description = "The class in the middle, in binary form.")
        private String className;
    }

    @Override
    Object ask(IndexFile file) throws IOException, UnknownNameException {
        if (graph != null) {
            String dot = Neighbourhood.dot(file, graph.className);
            AtomicFile.write(graph.file, ByteBuffer.wrap(dot.getBytes(StandardCharsets.UTF_8)));
        }
        return IndexFacts.of(file, limit.names());
    }

    @Override
    String text(Object answer, Ansi ansi) {
        IndexFacts facts = (IndexFacts) answer;
        StringBuilder text = new StringBuilder();
        head(facts).lines().forEach(text::append);
        text.append('\n');
        counts(facts).lines().forEach(text::append);
        text.append('\n');
        boolean first = true;
        for (String line : containers(facts).lines()) {
            text.append(first ? Output.bold(ansi, line.strip()) + "\n" : line);
            first = false;
        }
        text.append('\n');
        sections(facts).lines().forEach(text::append);
        append(text, ansi, "methods that can call the most methods", facts.fanOuts().methods());
        append(text, ansi, "virtual calls with the most targets", facts.fanOuts().virtualCalls());
        facts.skipped().forEach(skipped -> text.append("skipped: ").append(skipped).append('\n'));
        return text.toString();
    }

    private static TextTable head(IndexFacts facts) {
        String made = facts.tool() == null ? "unknown" : facts.tool();
        String exact = facts.jdkVersion() == null ? "" : facts.jdkVersion();
        return new TextTable("ll")
                .row("index", facts.index() + ", " + Quantity.bytes(facts.indexBytes()))
                .row("format", "version " + facts.formatVersion())
                .row("made by", made + " on JDK " + facts.jdk() + Quantity.remark(exact))
                .row("pack", pack(facts.pack()))
                .row("main class", facts.mainClass() == null ? "unknown" : facts.mainClass())
                .row("lookahead", facts.lookahead());
    }

    private static String pack(PackFacts pack) {
        return switch (pack.state()) {
            case "none" -> "none";
            case "present" -> pack.file() + ", " + Quantity.bytes(pack.bytes());
            case "missing" -> pack.file() + " is missing; index the program again";
            default -> pack.file() + " belongs to another index; index the program again";
        };
    }

    private static TextTable counts(IndexFacts facts) {
        ClassCounts classes = facts.classes();
        EdgeCounts edges = facts.callEdges();
        VerifierSets sets = facts.verifierSets();
        return new TextTable("lrl")
                .row("containers", facts.containers())
                .row("classes", classes.total(), remark(classes))
                .row("methods", facts.methods())
                .row("call edges", edges.total(), remark(edges))
                .row("verifier sets", sets.classes(), remark(sets))
                .row("prologs", facts.prologs().woven())
                .row(
                        "prologs spared",
                        facts.prologs().sparedTotal(),
                        Quantity.counts(facts.prologs().spared()))
                .row("left plain", classes.plain(), Quantity.counts(facts.plain()));
    }

    private static String remark(ClassCounts classes) {
        return "packed "
                + classes.packed()
                + ", woven "
                + classes.woven()
                + ", opaque "
                + classes.opaque();
    }

    private static String remark(VerifierSets sets) {
        return "loads " + sets.loads() + "; unknown " + sets.unknown();
    }

    private static String remark(EdgeCounts edges) {
        return "direct "
                + edges.direct()
                + ", virtual "
                + edges.virtual()
                + ", lambda "
                + edges.lambda()
                + ", initializer "
                + edges.initializer()
                + ", callback "
                + edges.callback()
                + ", service "
                + edges.service()
                + "; cold "
                + edges.cold();
    }

    private static TextTable sections(IndexFacts facts) {
        TextTable table = new TextTable("lrr");
        for (SectionFacts section : facts.sections()) {
            double share = 100.0 * section.bytes() / facts.indexBytes();
            table.row(
                    section.name(),
                    Quantity.bytes(section.bytes()),
                    String.format(Locale.ROOT, "%.1f %%", share));
        }
        return table;
    }

    private static void append(
            StringBuilder text, Ansi ansi, String title, List<FanOuts.FanOut> widest) {
        text.append('\n').append(Output.bold(ansi, title)).append('\n');
        TextTable table = new TextTable("rrl").row("  TARGETS", "SITES", "METHOD");
        for (FanOuts.FanOut each : widest) {
            table.row("  " + each.targets(), each.sites(), ReadableName.of(each.name()));
        }
        table.lines().forEach(text::append);
    }

    private static TextTable containers(IndexFacts facts) {
        TextTable table =
                new TextTable("rrrrrll")
                        .row("CLASSES", "PACKED", "WOVEN", "SIZE", "IN PACK", "CONTAINER");
        for (ContainerFacts container : facts.containerList()) {
            String flags = String.join(", ", container.flags());
            table.row(
                    container.classes().total(),
                    container.classes().packed(),
                    container.classes().woven(),
                    Quantity.bytes(container.bytes()),
                    Quantity.bytes(container.packBytes()),
                    container.path() + Quantity.remark(flags));
        }
        return table;
    }
}
