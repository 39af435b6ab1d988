package org.thinjit.agent.speculate;

import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.internal.loader.ThinJitFlags;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.learn.Learning;
import org.thinjit.agent.learn.RunRecorder;
import org.thinjit.agent.report.RunListener;
import org.thinjit.agent.serve.LoadObserver;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.FailureListener;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.SectionDescriptor;

/**
 * Speculation in one JVM: hears from the definition generator, starts discovery once main is
 * reached, and knows which classes came how. {@link #defining} runs on the program's threads.
 */
public final class Speculation implements LoadObserver, FailureListener, Runnable {
    /** Halvings to look ahead where neither the option nor the index says. */
    private static final int DEFAULT_LOOKAHEAD = 4;

    private static final int MAX_LOOKAHEAD = 64;

    private final File file;
    private final CombinedIndex index;
    private final GraphReader graph;
    private final ServedLoaders loaders;
    private final AgentOptions options;
    private final AgentLog log;
    private final RunListener events;
    private final ClassStates states;
    private final int lookahead;
    private final boolean enabled;
    private final boolean nudge;
    private final Learning learning;
    private final RunRecorder recorder;
    private final MainGate gate;
    private volatile String attached;
    private volatile boolean watched;
    private volatile DiscoverySession session;
    private volatile int lastAhead = -1;
    private final AtomicInteger definitions = new AtomicInteger();
    private volatile boolean mistrusted;
    private boolean failed;
    private volatile String fallback;

    /**
     * Creates speculation that has not begun.
     *
     * @param file the index's, for messages
     * @param index the index; its lookup sections are checked
     * @param graph reads the index's other sections
     * @param loaders the class loaders it serves; parallel capable
     * @param options the agent's
     * @param log for the one line when something lies
     * @param events told of loads, or null
     */
    public Speculation(
            File file,
            CombinedIndex index,
            GraphReader graph,
            ServedLoaders loaders,
            AgentOptions options,
            AgentLog log,
            RunListener events) {
        this.file = file;
        this.index = index;
        this.graph = graph;
        this.loaders = loaders;
        this.options = options;
        this.log = log;
        this.events = events;
        this.states = new ClassStates(index.classes().count());
        int processors = Runtime.getRuntime().availableProcessors();
        this.lookahead = lookahead(options.lookahead(), index.lookahead(), processors);
        String attacher = options.speculateAuto() ? SelfAttachment.in(index.classes()) : null;
        this.enabled = options.speculate(processors) && attacher == null;
        this.watched = options.otherAgent() != null;
        this.gate = new MainGate(loaders);
        this.nudge = enabled && options.nudge();
        this.learning = enabled ? openLearning() : null;
        this.recorder = learning == null ? null : learning.recorder();
        if (!enabled) {
            new QuietPrologs().run();
            String other = options.speculateAuto() ? options.otherAgent() : null;
            standBack(other == null ? attacher : other);
        }
    }

    /** Not a warning: nothing is wrong, and every run beside that agent would have it. */
    private void standBack(String agent) {
        if (agent != null) {
            fallback =
                    agent
                            + " may transform classes; none is loaded ahead."
                            + " With speculate=true they are all the same";
            log.line(AgentLog.INFO, fallback);
        }
    }

    private Learning openLearning() {
        if (options.learn() == null && index.section(SectionDescriptor.PROFILE).capacity() == 0) {
            return null;
        }
        AgentClasses.define(AgentClasses.LEARN);
        return new Learning(options.learn(), index, log);
    }

    /**
     * What the program and its JIT compilers leave of the processors decides by default: on two, a
     * class that is loaded in vain takes the time of one that is needed.
     */
    static int lookahead(int wanted, int indexed, int processors) {
        if (wanted > 0) {
            return wanted;
        }
        int far = indexed > 0 && indexed <= MAX_LOOKAHEAD ? indexed : DEFAULT_LOOKAHEAD;
        return Math.max(1, Math.min(far, processors - 1));
    }

    /**
     * Returns how far discovery looks ahead: the option's value, else the one the index was made
     * for, but no more than the processors besides the first.
     *
     * @return calls, 1 to 64
     */
    public int lookahead() {
        return lookahead;
    }

    /**
     * Starts the discovery thread, which loads its own classes and checks the graph while the JVM
     * goes on to main, and only then begins. Call it last in {@code premain}.
     */
    public void start() {
        if (!enabled) {
            return;
        }
        Thread thread = new Thread(null, this, "thinjit-discovery", 0, false);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            fallBack(
                    "discovery cannot start (" + e + "); classes are served, none is loaded ahead");
        }
    }

    @Override
    public void run() {
        try {
            AgentClasses.define(AgentClasses.DISCOVERY);
            discover();
        } catch (RuntimeException | Error e) {
            new QuietPrologs().run();
            fallBackOnce("discovery fails (" + e + "); nothing is loaded ahead");
        }
    }

    private void discover() {
        DiscoverySession prepared =
                new DiscoverySession(
                        index, graph, loaders, options, lookahead, states, gate, learning, events,
                        this);
        session = prepared;
        if (attached != null) {
            prepared.standBack();
        } else if (prepared.prepare()) {
            gate.awaitOnDiscovery();
            prepared.run();
        }
        if (prepared.failure() != null) {
            fallBackOnce(file + " " + prepared.failure() + "; nothing is loaded ahead");
        }
    }

    @Override
    public void mainReached() {
        gate.mainReached();
    }

    /**
     * Hears of the class loader for what is inside the program's jar. Discovery waits for it.
     *
     * @param loader a parallel-capable class loader
     */
    public void bind(ClassLoader loader) {
        if (loaders.bind(loader)) {
            gate.look();
        }
    }

    @Override
    public void defining(int number) {
        definitions.getAndIncrement();
        if (recorder != null) {
            recorder.defined(number);
        }
        DiscoverySession running = session;
        boolean ahead = running != null && running.isLoader(Thread.currentThread());
        if (ahead) {
            lastAhead = number;
            states.set(number, ClassStates.AHEAD);
        } else {
            states.set(number, ClassStates.BY_PROGRAM);
        }
        // Before discovery can hear of the miss, so that the log tells it before its nudge.
        if (events != null) {
            events.load(number, ahead);
        }
        if (!ahead && nudge) {
            ThinJitFlags.MISSES.set(number);
        }
    }

    /** In flight: the loader thread has the class, or a supertype that it needs, in hand. */
    @Override
    public void asked(String binaryName) {
        DiscoverySession running = session;
        int inHand = running == null ? -1 : running.inHand();
        if (inHand < 0 || running.isLoader(Thread.currentThread())) {
            return;
        }
        int number = index.classes().find(binaryName.replace('.', '/'));
        if (number >= 0 && (number == inHand || number == lastAhead)) {
            states.set(number, ClassStates.IN_FLIGHT);
        }
    }

    @Override
    public void mistrusted(String internalName, String what) {
        if (!mistrusted) {
            mistrusted = true;
            String name = internalName == null ? "the index" : internalName.replace('/', '.');
            fallBackOnce(
                    file
                            + " and its pack cannot be trusted ("
                            + name
                            + ": "
                            + what
                            + "); such classes are taken from their jars instead."
                            + " Make it anew with: thinjit-cli index");
        }
    }

    @Override
    public void leftPlain(String why) {
        fallBack(why);
    }

    /**
     * What is loaded from now on waits until the program asks, so that the agent sees it. Noted before
     * the session is looked at, as {@link #discover} does it the other way round: one of them sees it.
     */
    @Override
    public void agentAdded(String path) {
        watched = true;
        if (!enabled || !options.speculateAuto()) {
            return;
        }
        attached = path;
        DiscoverySession running = session;
        if (running != null) {
            running.standBack();
        }
        standBack(path);
    }

    @Override
    public void failed(String what) {
        fallBackOnce(what + "; nothing more is loaded ahead");
    }

    /** Files that are bad in one way are bad in others: the first is told, on whatever thread it was met. */
    private void fallBackOnce(String line) {
        boolean told;
        synchronized (gate) {
            told = failed;
            failed = true;
        }
        if (!told || log.writes(AgentLog.DEBUG)) {
            fallBack(line);
        }
    }

    /**
     * Notes what goes the plain path from now on.
     *
     * @param line what is wrong, and what to do
     */
    public void fallBack(String line) {
        fallback = line;
        log.line(AgentLog.WARN, line);
    }

    /**
     * Returns what is learned.
     *
     * @return null when speculation is off, or nothing was, or shall be, learned
     */
    public Learning learning() {
        return learning;
    }

    /**
     * Returns how many classes were defined, ahead or not.
     *
     * @return those of all class loaders that are served
     */
    public int definitions() {
        return definitions.get();
    }

    /**
     * Returns whether the program has begun.
     *
     * @return false where the main class is not recognized, too
     */
    public boolean isMainReached() {
        return gate.isMainReached();
    }

    /**
     * Returns whether classes are loaded ahead.
     *
     * @return false with {@code speculate=false}, or on one processor
     */
    public boolean loadsAhead() {
        return enabled;
    }

    /**
     * Returns whether another agent may see how class loaders ask each other.
     *
     * @return false where there is none, or {@code speculate=true} says that none minds; may turn true
     */
    public boolean isWatched() {
        return watched && (options.speculateAuto() || !enabled);
    }

    /**
     * Returns the class loaders.
     *
     * @return those that it serves
     */
    public ServedLoaders loaders() {
        return loaders;
    }

    /**
     * Returns the states of all classes.
     *
     * @return written to as long as the program runs
     */
    public ClassStates states() {
        return states;
    }

    /**
     * Returns the discovery session.
     *
     * @return null when speculation is off or main was not reached
     */
    public DiscoverySession session() {
        return session;
    }

    /**
     * Returns what fell back to the plain path after the start.
     *
     * @return the line that was logged, or null
     */
    public String fallback() {
        return fallback;
    }
}
