package org.thinjit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.MethodPattern;
import org.thinjit.cli.query.Reach;
import org.thinjit.cli.query.ReadableName;
import org.thinjit.cli.query.UnknownNameException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reach}: what discovery would request when a method's flag fires. */
@Command(
        name = "reach",
        description = {
            "Lists the classes that discovery requests when METHOD's flag fires.",
            "In the order of the requests, as if nothing but METHOD's class and its superclasses was"
                    + " loaded, each with its distance: how many even chances lie between METHOD and the class."
                    + " A call that every run makes adds nothing, one that every second run makes"
                    + " adds one. 'verification of' marks classes that the JVM loads to verify one"
                    + " that is about to be linked."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar reach app.tji com.example.Main.main",
            "  java -jar thinjit-cli.jar reach app.tji 'com.example.Main.main([Ljava/lang/String;)V' \\",
            "      --lookahead 2"
        })
final class ReachCommand extends QueryCommand {
    @Parameters(
            index = "1",
            paramLabel = "METHOD",
            converter = Converter.class,
            description =
                    "a.b.C.m for all overloads, or a.b.C.m(Ljava/lang/String;)V for one. A constructor"
                            + " is a.b.C.<init>, a static initializer a.b.C.<clinit>.")
    private MethodPattern method;

    @Mixin private LookaheadOption lookahead;

    @Option(names = "--paths", description = "Show the calls that lead to each class.")
    private boolean paths;

    /** Turns the argument into a pattern; a malformed one is bad usage. */
    static final class Converter implements ITypeConverter<MethodPattern> {
        @Override
        public MethodPattern convert(String value) {
            try {
                return MethodPattern.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    Object ask(IndexFile file) throws UnknownNameException {
        int calls = lookahead.orElse(file.index().lookahead());
        List<Reach> answers = new ArrayList<>();
        for (int number : method.find(file)) {
            answers.add(Reach.from(file, number, calls));
        }
        return answers;
    }

    @Override
    String text(Object answer, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (Object each : (List<?>) answer) {
            append((Reach) each, text, ansi);
        }
        return text.toString();
    }

    private void append(Reach reach, StringBuilder text, Ansi ansi) {
        text.append(text.isEmpty() ? "" : "\n")
                .append(Output.bold(ansi, ReadableName.of(reach.method())))
                .append("\n  ")
                .append(reach.requests().size())
                .append(" classes, lookahead ")
                .append(reach.lookahead())
                .append(reach.prolog() ? "" : "; no prolog: its callers' flags stand for it")
                .append('\n');
        TextTable table = new TextTable("rll");
        for (Reach.Request request : reach.requests()) {
            table.row("  " + request.distance(), request.name(), why(request));
        }
        table.lines().forEach(text::append);
    }

    private String why(Reach.Request request) {
        String verified =
                request.link().equals("verification") ? "verification of " + request.through() : "";
        if (paths) {
            String path =
                    request.path().stream()
                            .map(ReadableName::of)
                            .collect(Collectors.joining(" > "));
            return verified.isEmpty() ? path : path + " > " + verified;
        }
        return verified.isEmpty() ? "through " + ReadableName.of(request.through()) : verified;
    }
}
