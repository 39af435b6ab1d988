package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.tune.Outcome;
import org.thinjit.cli.tune.Policy;
import org.thinjit.cli.tune.Proposal;
import org.thinjit.cli.tune.Tuning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tune}: which lookahead pays for a program, by simulation. */
@Command(
        name = "tune",
        description = {
            "Replays a recorded run against settings of discovery, and proposes one.",
            "The recording is the event log of a run that loads nothing ahead, but sets its flags: the"
                    + " first run with learn=FILE, where FILE is not there yet. The agent's own discovery"
                    + " runs on simulated time, with one loader thread; the program is as fast as it was"
                    + " recorded. Coverage is the share of the program's classes that were there in time,"
                    + " precision the share of the classes loaded ahead that are not in vain, lead the"
                    + " median time by which a class was early.",
            "Of the policies, those marked * are what the agent does with lookahead=N; the others are"
                    + " there to compare."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -javaagent:thinjit.jar=learn=new.tjl,events=run.tsv -jar app.jar",
            "  java -jar thinjit-cli.jar tune app.tji run.tsv",
            "  java -jar thinjit-cli.jar tune app.tji run.tsv --processors 8 --lookahead 2,4,6 --json"
        })
final class TuneCommand extends QueryCommand {
    private static final int MAX_LOOKAHEAD = 64;
    private static final int MAX_QUEUE = 1 << 20;

    @Spec private CommandSpec command;

    @Parameters(
            index = "1",
            paramLabel = "EVENTS",
            description = "The event log of a watched run with this index.")
    private Path events;

    @Option(
            names = "--plain",
            paramLabel = "FILE",
            description =
                    "What -Xlog:class+load:file=FILE wrote about a run without ThinJIT, to tell what is"
                            + " in vain. Default: what the recorded run did not load.")
    private Path plain;

    @Option(
            names = "--cost-per-load",
            paramLabel = "MICROS",
            defaultValue = "120",
            description =
                    "What loading a class takes of the loader thread, linking included. Default:"
                            + " ${DEFAULT-VALUE}, measured with kotlinc: 115 to 125.")
    private int cost;

    @Option(
            names = "--saved-per-load",
            paramLabel = "MICROS",
            defaultValue = "142",
            description =
                    "What the program saves with each class that is there in time. Default:"
                            + " ${DEFAULT-VALUE}, measured with kotlinc.")
    private int saved;

    @Option(
            names = "--processors",
            paramLabel = "N",
            description =
                    "Processors that the program will have. On two, each load takes its time from the"
                            + " program, and what saves most is proposed; on more, the smallest lookahead"
                            + " within a point of the best coverage. Default: those of this machine.")
    private Integer processors;

    @Option(
            names = "--lookahead",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,2,4,8",
            description = "Lookaheads to try, 1 to 64. Default: ${DEFAULT-VALUE}.")
    private List<Integer> lookaheads;

    @Option(
            names = "--queue",
            paramLabel = "N",
            defaultValue = "" + Policy.AGENT_QUEUE,
            description =
                    "Classes that may wait to be loaded. Default: ${DEFAULT-VALUE}, as"
                            + " in the agent.")
    private int queue;

    @Override
    Object ask(IndexFile file) throws IOException {
        int available =
                processors == null ? Runtime.getRuntime().availableProcessors() : processors;
        Proposal.Prices prices = new Proposal.Prices(cost, saved);
        return Tuning.of(
                file,
                new Tuning.Request(
                        events, plain, Policy.grid(lookaheads, queue), prices, available));
    }

    /** Before the index is read. */
    @Override
    void checkUsage() {
        check("--cost-per-load", cost, 1, Integer.MAX_VALUE);
        check("--saved-per-load", saved, 0, Integer.MAX_VALUE);
        check("--processors", processors == null ? 1 : processors, 1, Integer.MAX_VALUE);
        lookaheads.forEach(each -> check("--lookahead", each, 1, MAX_LOOKAHEAD));
        check("--queue", queue, 1, MAX_QUEUE);
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw bad(option, value + " is not within " + least + " to " + most);
        }
    }

    private ParameterException bad(String option, String what) {
        return new ParameterException(
                command.commandLine(), "Invalid value for option '" + option + "': " + what);
    }

    @Override
    String text(Object answer, Ansi ansi) {
        Tuning tuning = (Tuning) answer;
        TextTable table = new TextTable("rllrrrrrrr");
        table.row(
                "lookahead",
                "targets",
                "verifier sets",
                "coverage",
                "precision",
                "in time",
                "ahead",
                "in vain",
                "lead ms",
                "shed");
        tuning.outcomes().forEach(each -> row(table, each));
        return "recorded: "
                + tuning.classes()
                + " classes, "
                + tuning.flags()
                + " flags; "
                + tuning.costPerLoadMicros()
                + " us a load, one loader thread\n"
                + (tuning.interfaces()
                        ? ""
                        : "without the class pack: interfaces that come with a class are not counted\n")
                + String.join("", table.lines())
                + "\nfor "
                + tuning.processors()
                + (tuning.processors() == 1 ? " processor: " : " processors: ")
                + Output.bold(ansi, tuning.proposal().option())
                + "\n  "
                + tuning.proposal().reason()
                + "\n";
    }

    private static void row(TextTable table, Outcome outcome) {
        Policy policy = outcome.policy();
        Outcome.Counts counts = outcome.counts();
        table.row(
                (policy.isOfAgent() ? "* " : "") + policy.lookahead(),
                policy.targets(),
                policy.verifierSets() ? "on" : "off",
                String.format(Locale.ROOT, "%.3f", outcome.coverage()),
                String.format(Locale.ROOT, "%.3f", outcome.precision()),
                counts.covered(),
                counts.ahead(),
                counts.wasted(),
                String.format(Locale.ROOT, "%.1f", outcome.medianLeadMillis()),
                counts.dropped());
    }
}
