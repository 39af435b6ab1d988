package org.thinjit.cli;

import java.io.IOException;
import org.thinjit.cli.query.ContainerFacts;
import org.thinjit.cli.query.EdgeCounts;
import org.thinjit.cli.query.IndexFacts;
import org.thinjit.cli.query.IndexFacts.ClassCounts;
import org.thinjit.cli.query.IndexFacts.VerifierSets;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.PackFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code inspect}: what is in an index. */
@Command(
        name = "inspect",
        description = "Counts what is in an index: containers, classes, methods, edges, prologs.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar inspect app.tji",
            "  java -jar thinjit-cli.jar inspect app.tji --json"
        })
final class InspectCommand extends QueryCommand {
    @Override
    Object ask(IndexFile file) throws IOException {
        return IndexFacts.of(file);
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
                + "; cold "
                + edges.cold();
    }

    private static TextTable containers(IndexFacts facts) {
        TextTable table =
                new TextTable("rrrrll").row("CLASSES", "PACKED", "WOVEN", "SIZE", "CONTAINER");
        for (ContainerFacts container : facts.containerList()) {
            String flags = String.join(", ", container.flags());
            table.row(
                    container.classes().total(),
                    container.classes().packed(),
                    container.classes().woven(),
                    Quantity.bytes(container.bytes()),
                    container.path() + Quantity.remark(flags));
        }
        return table;
    }
}
