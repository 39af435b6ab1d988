package org.thinjit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.thinjit.bench.comparison.Plan;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.jdk.JdkFinder;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.Processors;
import org.thinjit.bench.program.CustomProgram;
import org.thinjit.bench.program.FlaggedProgram;
import org.thinjit.bench.program.ProgramCatalog;
import org.thinjit.bench.program.ProgramSource;
import org.thinjit.bench.program.Service;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.variant.Variant;
import org.thinjit.bench.variant.Variants;
import picocli.CommandLine.ParameterException;

/** Turns picocli's fields into a {@link BenchRequest}; what makes no sense is bad usage. */
final class RequestReader {
    private static final List<Integer> DEFAULT_JDKS = List.of(17, 25);
    private static final int DEFAULT_RUNS = 7;
    private static final int LONGEST_IDLE = 600;

    private final BenchCommand command;
    private final Surroundings surroundings;
    private final Workspace workspace;

    RequestReader(BenchCommand command, Surroundings surroundings) {
        this.command = command;
        this.surroundings = surroundings;
        this.workspace = new Workspace(surroundings.root());
    }

    /**
     * Reads them.
     *
     * @throws ParameterException on bad usage
     * @throws BenchException if a JDK that was asked for, or every default one, is missing
     */
    BenchRequest read() throws BenchException {
        List<ProgramSource> programs = flagged(programs());
        boolean plainOnce = command.starts != null;
        Plan plan = new Plan(variants(), runs(), plainOnce, command.peers, this::isIgnored);
        Optional<Path> json = target(command.json);
        if (command.timeoutSeconds < 1) {
            throw usage("--timeout must be at least 1, not " + command.timeoutSeconds);
        }
        return new BenchRequest(
                programs,
                jdks(),
                plan,
                agentOptions(),
                purpose(),
                json,
                command.peers,
                target(command.html),
                target(command.svg),
                processors(),
                Duration.ofSeconds(command.timeoutSeconds));
    }

    private List<ProgramSource> flagged(List<ProgramSource> programs) {
        if (!command.flags) {
            return programs;
        }
        if (!command.verify && !command.identity) {
            throw usage("--flags goes with --verify or --identity");
        }
        List<ProgramSource> flagged = new ArrayList<>(programs);
        for (ProgramSource program : programs) {
            FlaggedProgram.FLAGS.forEach(flag -> flagged.add(new FlaggedProgram(program, flag)));
        }
        return flagged;
    }

    private List<ProgramSource> programs() {
        if (command.hasOwnProgram()) {
            return List.of(ownProgram());
        }
        if (command.programArguments().isPresent() || !command.javaOptions.isEmpty()) {
            throw usage(
                    "`--` and --java-option go with --class-path or --module-path and --main, or with"
                            + " --jar");
        }
        if (command.ready != null || command.request != null || command.idleSeconds != null) {
            throw usage("--ready, --request and --idle go with a program of your own");
        }
        ProgramCatalog catalog = new ProgramCatalog(workspace);
        List<String> standard = command.peers ? catalog.namesForPeers() : catalog.standardNames();
        List<String> names = command.programs.isEmpty() ? standard : command.programs;
        List<ProgramSource> programs = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            programs.add(catalog.find(name).orElseThrow(() -> unknownProgram(name, catalog)));
        }
        return programs;
    }

    private ParameterException unknownProgram(String name, ProgramCatalog catalog) {
        String known = String.join(", ", catalog.names());
        return usage("unknown program `" + name + "`; programs are " + known);
    }

    private ProgramSource ownProgram() {
        if (!command.programs.isEmpty()) {
            throw usage(
                    "name programs, or give --class-path and --main or --jar, not both"
                            + " (arguments of your program follow `--`): "
                            + command.programs);
        }
        return new CustomProgram(
                workspace,
                new LaunchReader(command, surroundings.workingFolder()).read(),
                command.programArguments().orElse(List.of()),
                List.copyOf(command.javaOptions),
                surroundings.workingFolder(),
                service());
    }

    private Optional<Service> service() {
        if (command.ready == null) {
            if (command.request != null || command.idleSeconds != null) {
                throw usage("--request and --idle need --ready, to know when to begin");
            }
            return Optional.empty();
        }
        int idle =
                command.idleSeconds == null
                        ? (int) Service.DEFAULT_IDLE.toSeconds()
                        : command.idleSeconds;
        if (idle < 0 || idle > LONGEST_IDLE) {
            throw usage("--idle takes 0 to " + LONGEST_IDLE + " seconds, not " + idle);
        }
        try {
            return Optional.of(
                    new Service(
                            command.ready,
                            Optional.ofNullable(command.request),
                            Duration.ofSeconds(idle)));
        } catch (IllegalArgumentException e) {
            throw usage("--request: " + e.getMessage());
        }
    }

    private List<Variant> variants() {
        Set<String> names = new LinkedHashSet<>(List.of(Variants.PLAIN));
        if (command.variants != null) {
            names.addAll(command.variants);
        } else {
            List<String> all = Variants.all().stream().map(Variant::name).toList();
            names.addAll(command.peers ? all : List.of("thinjit"));
        }
        List<Variant> variants = new ArrayList<>();
        for (String name : names) {
            variants.add(Variants.find(name).orElseThrow(() -> unknownVariant(name)));
        }
        return variants;
    }

    private ParameterException unknownVariant(String name) {
        List<String> known = Variants.all().stream().map(Variant::name).toList();
        return usage("unknown variant `" + name + "`; variants are " + String.join(", ", known));
    }

    private BenchRequest.Purpose purpose() {
        boolean reported = command.peers || command.html != null || command.svg != null;
        if (reported && (command.identity || command.verify || command.starts != null)) {
            throw usage("--peers, --html and --svg exclude --identity, --verify and --starts");
        }
        if (command.startUp && (reported || command.identity || command.verify)) {
            throw usage("--start-up excludes --peers, --html, --svg, --identity and --verify");
        }
        if (command.identity) {
            if (command.verify || command.starts != null || command.runs != null) {
                throw usage("--identity excludes --verify, --starts and --runs");
            }
            return BenchRequest.Purpose.IDENTITY;
        }
        return command.verify || command.starts != null
                ? BenchRequest.Purpose.OUTPUTS
                : BenchRequest.Purpose.TIMES;
    }

    private int runs() {
        if (command.starts != null) {
            if (command.runs != null || command.starts < 1) {
                throw usage("--starts takes at least 1, and excludes --runs");
            }
            return command.starts;
        }
        if (command.runs == null) {
            return command.verify ? 1 : DEFAULT_RUNS;
        }
        if (command.runs < 1) {
            throw usage("--runs must be at least 1, not " + command.runs);
        }
        return command.runs;
    }

    private List<String> agentOptions() {
        for (String option : command.agentOptions) {
            if (option.indexOf('=') < 1) {
                throw usage("--agent-option takes KEY=VALUE, not `" + option + "`");
            }
        }
        return List.copyOf(command.agentOptions);
    }

    private Processors processors() throws BenchException {
        if (command.cpus.equals("all")) {
            return Processors.ALL;
        }
        if (!command.cpus.matches("[1-9][0-9]{0,3}")) {
            throw usage("--cpus takes a number from 1, or all, not " + command.cpus);
        }
        return Processors.first(Integer.parseInt(command.cpus), surroundings.environment());
    }

    private Optional<Path> target(Path given) {
        Optional<Path> file = Optional.ofNullable(given).map(surroundings.workingFolder()::resolve);
        if (file.isPresent() && !Files.isDirectory(file.get().toAbsolutePath().getParent())) {
            throw usage("no folder to write " + file.get() + " to");
        }
        return file;
    }

    private List<Jdk> jdks() throws BenchException {
        JdkFinder finder = new JdkFinder(surroundings.environment(), surroundings.javaHome());
        boolean asked = !command.jdks.isEmpty();
        List<Jdk> jdks = new ArrayList<>();
        for (int feature : new LinkedHashSet<>(asked ? command.jdks : DEFAULT_JDKS)) {
            Optional<Jdk> jdk = finder.find(feature);
            if (jdk.isEmpty() && asked) {
                throw new BenchException(finder.missing(feature));
            }
            if (jdk.isEmpty()) {
                surroundings.err().println("bench: " + finder.missing(feature) + "; left out");
            }
            jdk.ifPresent(jdks::add);
        }
        if (jdks.isEmpty()) {
            throw new BenchException("no JDK to measure on; see --help");
        }
        return jdks;
    }

    private boolean isIgnored(String line) {
        for (Pattern pattern : command.ignoredLines) {
            if (pattern.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.spec.commandLine(), message);
    }
}
