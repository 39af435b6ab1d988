package org.thinjit.bench;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.variant.Variant;
import org.thinjit.bench.variant.Variants;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The parts of {@code --help} that are not the description of one option. */
final class HelpText {
    private static final String[] SYNOPSIS = {
        "bench/bench [OPTION...] [PROGRAM...]",
        "bench/bench [OPTION...] --class-path CP --main CLASS [-- ARGS]",
        "bench/bench [OPTION...] --module-path MP [--class-path CP] --main MODULE/CLASS [-- ARGS]",
        "bench/bench [OPTION...] --jar JAR [-- ARGS]"
    };

    private static final String DESCRIPTION =
            "Compares whole runs of real programs, plain against ThinJIT: runs them in turn, compares"
                    + " their outputs, and prints median wall and processor seconds and the ratio"
                    + " of wall time to plain, taken round by round, with its quartiles. When"
                    + " outputs differ, it says so and prints no ratio.";

    private static final List<String> COLUMNS_AND_EXAMPLES =
            List.of(
                    "",
                    "The column `ahead` counts the classes that were defined before the program asked"
                            + " for them; `coverage` is their share of the classes that it used. Both come"
                            + " from a run before the counted ones.",
                    "",
                    "With --peers, `ahead` counts classes that were ready before the program asked, those"
                            + " out of a trained archive as well; `wasted` those of them that a plain run"
                            + " does not load, `precision` the share of the others, and `of plain's` the"
                            + " share of the classes that plain reads from files that were ahead. The"
                            + " interval is a bootstrap of the median ratio.",
                    "",
                    "Of programs that serve requests, the wall time is the time to the ready line; processor"
                            + " time and memory are those of the whole run. Then come the first answer after"
                            + " the idle time, the second and the hundredth, and, after six seconds of"
                            + " requests, the answers a second for three more.",
                    "",
                    "With --start-up, `all` counts the classes that the thread of main loads before main,"
                            + " without those out of the JVM's archive; `beside` those that other threads load"
                            + " meanwhile. Of the steps, `defineMoreClasses` and `installMore` are what the"
                            + " statistics need from which the times are taken; `all` is without them.",
                    "",
                    "In ARGS, {out} stands for a fresh folder whose files are compared, too.",
                    "",
                    "JDK N is taken from JAVAN_HOME (JAVA17_HOME, JAVA25_HOME), JAVA_HOME, or the"
                            + " folders beside the default JDK.",
                    "",
                    "Examples:",
                    "  bench/bench",
                    "  bench/bench ecj kotlinc --jdk 17 --runs 15 --json figures.json",
                    "  bench/bench kotlinc --variants plain,empty-agent,hook,thinjit",
                    "  bench/bench --peers --html peers.html",
                    "  bench/bench springboot --peers --cpus 2 --jdk 25 --svg springboot.svg",
                    "  bench/bench springboot-server --variants hook,thinjit,archive",
                    "  bench/bench --jar server.jar --ready 'listening on ([0-9]+)'"
                            + " --request http://127.0.0.1:{1}/ --idle 4",
                    "  bench/bench --start-up kotlinc --runs 15 --json start-up.json",
                    "  bench/bench kotlinc --verify --runs 200",
                    "  bench/bench springboot-fat --starts 500",
                    "  bench/bench springboot-fat --identity --variants hook,thinjit",
                    "  bench/bench --class-path 'lib/*' --main com.example.Main -- --input data.txt",
                    "  bench/bench --module-path mods --main com.example.app/com.example.Main --identity",
                    "  bench/bench --jar app.jar --ignore-lines 'took [0-9]+ ms' -- --to {out}",
                    "",
                    "Exit status: 0 outputs equal, 1 failed or outputs differ, 2 bad usage.");

    private HelpText() {}

    static void describe(UsageMessageSpec usage) {
        usage.customSynopsis(SYNOPSIS);
        usage.description(DESCRIPTION);
        List<String> footer = new ArrayList<>(List.of("", "Variants:"));
        for (Variant variant : Variants.all()) {
            footer.add("  %-15s %s".formatted(variant.name(), variant.description()));
        }
        footer.addAll(COLUMNS_AND_EXAMPLES);
        usage.footer(footer.toArray(String[]::new));
    }
}
