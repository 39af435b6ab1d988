package org.thinjit.agent.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.jvm.CompilerHold;
import org.thinjit.agent.speculate.DiscoverySession;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.agent.transform.DefinitionTransformer;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Discovery;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.PackDescriptor;

/**
 * The statistics: one JSON object whose keys never change meaning. Gathered at exit, on the exit
 * hook's thread, from counters that others own.
 */
public final class Statistics {
    private static final String STDERR = "stderr";

    private final String destination;
    private final List<String> fallbacks = new ArrayList<>();
    private String index = "";
    private int lookahead;
    private long premainStart;
    private long premainEnd;

    /**
     * Creates statistics with nothing in them.
     *
     * @param destination {@code stderr} or a file
     */
    public Statistics(String destination) {
        this.destination = destination;
    }

    /**
     * Notes a fallback before main.
     *
     * @param line what was said about it
     */
    public synchronized void fallback(String line) {
        fallbacks.add(line);
    }

    /**
     * Notes what was installed.
     *
     * @param indexPath the index file
     * @param calls the lookahead in force
     * @param startNanos when {@code premain} began
     * @param endNanos when it ends
     */
    public synchronized void installed(
            String indexPath, int calls, long startNanos, long endNanos) {
        index = indexPath;
        lookahead = calls;
        premainStart = startNanos;
        premainEnd = endNanos;
    }

    /**
     * Gathers and writes.
     *
     * @param instrumentation lists loaded classes
     * @param combined the index, or null when ThinJIT is off
     * @param speculation the program's, or null when ThinJIT is off
     * @param transformer the program's, or null when there is none
     * @throws IOException if the file cannot be written
     */
    public synchronized void write(
            Instrumentation instrumentation,
            CombinedIndex combined,
            Speculation speculation,
            DefinitionTransformer transformer)
            throws IOException {
        JsonObject json = new JsonObject();
        json.put("version", version()).put("jdk", System.getProperty("java.vm.version", ""));
        json.put("index", index).put("lookahead", lookahead);
        StartSteps steps = new StartSteps(premainStart, AgentLog.stepNanos(), premainEnd);
        json.put("premainMicros", steps.micros()).put("premainSteps", steps.toJson());
        ClassStates states = speculation == null ? new ClassStates(0) : speculation.states();
        DiscoverySession session = speculation == null ? null : speculation.session();
        putBytesRead(json, combined);
        putDiscovery(json, combined, session);
        ClassUse use = combined == null ? null : use(instrumentation, combined, speculation);
        putClasses(json, states, session, use);
        json.put("discoveryCpuMicros", session == null ? 0 : session.cpuMicros());
        json.put("compilerHeldMillis", CompilerHold.heldMillis());
        putTransformer(json, transformer);
        String late = speculation == null ? null : speculation.fallback();
        if (late != null) {
            fallbacks.add(late);
        }
        json.put("fallbacks", fallbacks);
        print(json.toString());
    }

    /** Null when the index, truncated since the start, cannot say the names of its classes any more. */
    private ClassUse use(
            Instrumentation instrumentation, CombinedIndex combined, Speculation speculation) {
        try {
            return new ClassUse(
                    instrumentation.getAllLoadedClasses(),
                    speculation.loaders(),
                    combined.classes(),
                    speculation.states());
        } catch (IllegalStateException e) {
            fallbacks.add("what was used is not known: " + e.getMessage());
            return null;
        }
    }

    /** By the manifest of the agent's jar, whose one class file is in the class loader. */
    private static String version() {
        Package agent = ClassLoader.getSystemClassLoader().getDefinedPackage("org.thinjit.agent");
        String version = agent == null ? null : agent.getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** What was read of index and pack before main: discovery reads the graph when it begins. */
    private static void putBytesRead(JsonObject json, CombinedIndex index) {
        JsonObject bytes = new JsonObject();
        bytes.put("index", index == null ? 0 : index.start(CombinedIndex.GRAPH));
        boolean packed = index != null && index.packLength() > 0;
        bytes.put("pack", packed ? PackDescriptor.LENGTH : 0);
        json.put("premainBytes", bytes);
    }

    private static void putDiscovery(
            JsonObject json, CombinedIndex index, DiscoverySession session) {
        Discovery counters = session == null ? null : session.counters();
        JsonObject flags = new JsonObject();
        flags.put("allocated", index == null ? 0 : index.flagCount());
        flags.put("fired", counters == null ? 0 : counters.fired());
        json.put("flags", flags).put("walks", counters == null ? 0 : counters.walks());
        json.put("methodsVisited", counters == null ? 0 : counters.methodsVisited());
        JsonObject queue = new JsonObject();
        queue.put("maxDepth", session == null ? 0 : session.queue().maxDepth());
        queue.put("dropped", session == null ? 0 : session.queue().dropped());
        json.put("queue", queue);
    }

    private static void putClasses(
            JsonObject json, ClassStates states, DiscoverySession session, ClassUse use) {
        int ahead = states.count(ClassStates.AHEAD);
        int missed = states.count(ClassStates.BY_PROGRAM);
        int inFlight = states.count(ClassStates.IN_FLIGHT);
        JsonObject classes = new JsonObject();
        classes.put("asynchronous", ahead).put("synchronous", missed).put("inFlight", inFlight);
        classes.put("linked", session == null ? 0 : session.linked());
        classes.put("failed", states.count(ClassStates.FAILED));
        classes.put("excluded", states.count(ClassStates.EXCLUDED));
        classes.put("unindexed", use == null ? 0 : use.unindexed());
        classes.put("initialized", use == null ? 0 : use.initialized());
        json.put("classes", classes);
        int used = use == null ? 0 : use.usedAhead();
        json.putRatio("coverage", ratio(used, used + missed + inFlight));
        json.putRatio("initializedShare", ratio(use == null ? 0 : use.initializedAhead(), ahead));
    }

    private static void putTransformer(JsonObject json, DefinitionTransformer transformer) {
        JsonObject cost = new JsonObject();
        cost.put("seen", transformer == null ? 0 : transformer.seen());
        cost.put("woven", transformer == null ? 0 : transformer.woven());
        cost.put("differing", transformer == null ? 0 : transformer.differing());
        cost.put("micros", transformer == null ? 0 : transformer.micros());
        json.put("transformer", cost);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void print(String json) throws IOException {
        if (destination.equals(STDERR)) {
            System.err.println(json);
            return;
        }
        ReportFile file = new ReportFile(destination);
        boolean complete = true;
        FileOutputStream out = file.open();
        try (out) {
            out.write(json.concat("\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            complete = false;
        }
        if (!complete || !file.place()) {
            throw new IOException("cannot write the statistics " + destination);
        }
    }
}
