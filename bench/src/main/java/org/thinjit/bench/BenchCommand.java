package org.thinjit.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.thinjit.bench.process.BenchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code bench/bench}, as picocli fills them in; {@link RequestReader} checks them. */
@Command(name = "bench/bench")
final class BenchCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Optional<List<String>> programArguments;

    @Spec CommandSpec spec;

    @Parameters(
            paramLabel = "PROGRAM",
            description =
                    "one of tinyexpr, ecj, kotlinc, checkstyle, groovy, clojure, pmd, junit,"
                            + " springboot (extracted), springboot-fat (one jar), springboot-server (extracted,"
                            + " serving requests); all but the last when none is named")
    List<String> programs = new ArrayList<>();

    @Option(
            names = "--jdk",
            split = ",",
            paramLabel = "N",
            description = "feature releases to run on, separated by commas; default 17,25")
    List<Integer> jdks = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "counted runs of each variant; default 7, with --verify 1")
    Integer runs;

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "NAME",
            description = "what to compare with plain, see below; default plain,thinjit")
    List<String> variants;

    @Option(
            names = "--peers",
            description =
                    "compare with what the JDK itself has for start-up: all variants, with memory,"
                            + " sizes, classes loaded in vain and what each needs; six programs when none is"
                            + " named")
    boolean peers;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            description = "pin programs to so many processors, with taskset; default all")
    String cpus = "all";

    @Option(
            names = "--start-up",
            description =
                    "break down what ThinJIT adds before main, against an empty agent and plain: classes"
                            + " not out of the JVM's archive, bytes read, microseconds of each step; tinyexpr"
                            + " when none is named; with --json the classes' names, too")
    boolean startUp;

    @Option(names = "--verify", description = "compare outputs only, print no times")
    boolean verify;

    @Option(
            names = "--starts",
            paramLabel = "N",
            description = "as --verify --runs N, but run plain only to compare with")
    Integer starts;

    @Option(
            names = "--identity",
            description =
                    "compare what the program could ask about its classes: loaders, code sources,"
                            + " packages, certificates, resources, members, the order in which the"
                            + " main thread initializes them, stack traces; print no times")
    boolean identity;

    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            description =
                    "keep the shop serving requests so long, plain beside ThinJIT, and watch memory,"
                            + " threads and processor time; the first JDK of --jdk. With --runs N so"
                            + " many rounds in changing order, with a second plain server for the"
                            + " noise")
    Integer soakMinutes;

    @Option(
            names = "--suites",
            description =
                    "run libraries' own test suites plain and with ThinJIT, and compare them test by"
                            + " test; names pick suites: commons-lang3, commons-collections4,"
                            + " commons-codec, commons-csv, commons-text")
    boolean suites;

    @Option(
            names = "--stress",
            paramLabel = "N",
            description =
                    "start so often on each JDK a program whose threads load, link and initialize the"
                            + " same classes in all orders; a start that hangs leaves a thread dump")
    Integer stressStarts;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "the first seed of --stress; default ${DEFAULT-VALUE}")
    long stressSeed;

    @Option(
            names = "--flags",
            description =
                    "with --verify or --identity: also under each of the JVM flags for verification,"
                            + " class data sharing, collectors, compilers and object headers")
    boolean flags;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "write every number to a file as well")
    Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write a page to look at, as one file")
    Path html;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "write the page's charts as one picture")
    Path svg;

    @Option(
            names = "--class-path",
            paramLabel = "CP",
            description = "the class path of a program of your own; DIR/* means all jars in DIR")
    String classPath;

    @Option(
            names = "--module-path",
            paramLabel = "MP",
            description =
                    "or its module path; --main is MODULE/CLASS then, and a class path may be beside it")
    String modulePath;

    @Option(names = "--main", paramLabel = "CLASS", description = "its main class")
    String mainClass;

    @Option(names = "--jar", paramLabel = "JAR", description = "or its jar, as for java -jar")
    Path jar;

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description =
                    "a JVM option for each variant of your own program, as"
                            + " --java-option=-Xmx1g; may be repeated")
    List<String> javaOptions = new ArrayList<>();

    @Option(
            names = "--ready",
            paramLabel = "REGEX",
            description =
                    "your program serves until it is ended: found in the line of its standard output"
                            + " that says that it is ready; its wall time ends there")
    Pattern ready;

    @Option(
            names = "--request",
            paramLabel = "URL",
            description =
                    "then ask this address on this machine, as http://127.0.0.1:8080/; {1} stands for"
                            + " the first group of --ready")
    String request;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            description = "leave it alone so long before the first request; default 4")
    Integer idleSeconds;

    @Option(
            names = "--agent-option",
            paramLabel = "KEY=VALUE",
            description = "a further option for ThinJIT's agent; may be repeated")
    List<String> agentOptions = new ArrayList<>();

    @Option(
            names = "--ignore-lines",
            paramLabel = "REGEX",
            description = "do not compare output lines in which this is found; may be repeated")
    List<Pattern> ignoredLines = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "end a run, and the bench, after this long; default ${DEFAULT-VALUE}")
    int timeoutSeconds;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    BenchCommand(Surroundings surroundings, Optional<List<String>> programArguments) {
        this.surroundings = surroundings;
        this.programArguments = programArguments;
    }

    /** What follows {@code --}, if it is there. */
    Optional<List<String>> programArguments() {
        return programArguments;
    }

    /** Whether the options say how a program of the user's own is started, well or not. */
    boolean hasOwnProgram() {
        return classPath != null || modulePath != null || mainClass != null || jar != null;
    }

    @Override
    public Integer call() throws BenchException {
        if (soakMinutes != null && programs.isEmpty()) {
            programs.add("springboot");
        }
        if (startUp && programs.isEmpty() && !hasOwnProgram()) {
            programs.add("tinyexpr");
        }
        Set<String> suiteNames = new TreeSet<>();
        if (suites) {
            suiteNames.addAll(programs);
            programs.clear();
        }
        BenchRequest request = new RequestReader(this, surroundings).read();
        if (startUp) {
            new StartUp(request, surroundings).run();
            return 0;
        }
        if (suites) {
            return new Reliability(request, surroundings).suites(suiteNames) ? 0 : 1;
        }
        if (stressStarts != null) {
            return new Reliability(request, surroundings).stress(stressSeed, stressStarts) ? 0 : 1;
        }
        if (soakMinutes != null) {
            int rounds = runs == null ? 1 : runs;
            return new Reliability(request, surroundings).soak(soakMinutes, rounds) ? 0 : 1;
        }
        return new BenchRun(request, surroundings).run() ? 0 : 1;
    }
}
