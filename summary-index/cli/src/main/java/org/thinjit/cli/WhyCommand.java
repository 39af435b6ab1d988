package org.thinjit.cli;

import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.ReadableName;
import org.thinjit.cli.query.UnknownNameException;
import org.thinjit.cli.query.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** {@code why}: the shortest path from an entry point to what loads a class. */
@Command(
        name = "why",
        description = {
            "Shows the shortest path from an entry point to what loads CLASS.",
            "The path begins at the main class, or, when nothing leads from there to CLASS, at a method"
                    + " that no other method calls. Each step names how it follows from the one before;"
                    + " 'cold' marks calls in handlers and on the way to a throw."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar why app.tji com.example.Parser",
            "  java -jar thinjit-cli.jar why app.tji 'com.example.Parser$Token' --json"
        })
final class WhyCommand extends QueryCommand {
    @Parameters(
            index = "1",
            paramLabel = "CLASS",
            description = "The class in binary form, a.b.C or a.b.C$$D.")
    private String className;

    @Override
    Object ask(IndexFile file) throws UnknownNameException {
        return Why.of(file, className);
    }

    @Override
    String text(Object answer, Ansi ansi) {
        Why why = (Why) answer;
        String name = Output.bold(ansi, why.name());
        if (why.path().isEmpty()) {
            return name
                    + ": no path in the call graph. What the graph does not show: reflection, native\n"
                    + "code, interfaces of loaded classes, exception paths, calls from the JDK.\n";
        }
        TextTable table = new TextTable("ll");
        for (Why.Step step : why.path()) {
            table.row(
                    "  " + step.link() + (step.cold() ? " (cold)" : ""),
                    ReadableName.of(step.name()));
        }
        String from =
                why.entry().equals("main") ? "the main class" : "a method that nothing else calls";
        return name
                + ": "
                + why.calls()
                + (why.calls() == 1 ? " call" : " calls")
                + " from "
                + from
                + "\n"
                + String.join("", table.lines());
    }
}
