package org.thinjit.agent.speculate;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import jdk.internal.loader.ThinJitFlags;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.learn.Learning;
import org.thinjit.agent.report.RunListener;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.BackoffIdleStrategy;
import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Discovery;
import org.thinjit.discovery.DiscoveryListener;
import org.thinjit.discovery.DiscoveryThread;
import org.thinjit.discovery.Exclusions;
import org.thinjit.discovery.FailureListener;
import org.thinjit.discovery.FlagSource;
import org.thinjit.discovery.LoadQueue;
import org.thinjit.discovery.LoaderThread;
import org.thinjit.discovery.SpeculativeLoader;
import org.thinjit.discovery.WalkOrder;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;

/**
 * The two threads of one program's speculation. What costs time is done on the discovery thread:
 * checking the graph's sections, allocating the walk's memory, starting the loader.
 */
public final class DiscoverySession {
    private static final int QUEUE_CAPACITY = 1 << 13;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long RETIRE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final CombinedIndex index;
    private final GraphReader graph;
    private final ServedLoaders loaders;
    private final AgentOptions options;
    private final int lookahead;
    private final ClassStates states;
    private final RunListener events;
    private final DiscoveryListener listener;
    private final FailureListener failures;
    private final LoadQueue queue;
    private final ThreadCpu cpu;
    private final MainGate gate;
    private final Learning learning;
    private final Recollection recollection;
    private volatile LoaderProtocol protocol;
    private volatile Thread loaderThread;
    private volatile Discovery discovery;
    private volatile DiscoveryThread thread;
    private volatile SpeculativeLoader speculativeLoader;
    private String failure;

    DiscoverySession(
            CombinedIndex index,
            GraphReader graph,
            ServedLoaders loaders,
            AgentOptions options,
            int lookahead,
            ClassStates states,
            MainGate gate,
            Learning learning,
            RunListener events,
            FailureListener failures) {
        this.index = index;
        this.graph = graph;
        this.loaders = loaders;
        this.options = options;
        this.lookahead = lookahead;
        this.states = states;
        this.failures = failures;
        this.events = events;
        this.listener = events == null ? DiscoveryListener.NONE : events;
        this.queue = new LoadQueue(QUEUE_CAPACITY, states);
        this.cpu = options.stats() == null ? null : new ThreadCpu();
        this.gate = gate;
        this.learning = learning;
        this.recollection = Recollection.of(learning, states);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Checks the graph and makes everything ready, on the discovery thread, before main is reached.
     * Loads and links no class of the program.
     *
     * @return false when discovery cannot run, which has been said
     */
    boolean prepare() {
        try {
            startLoader();
            graph.readGraph();
            startCpuCount();
            discovery = discovery();
            thread =
                    new DiscoveryThread(
                            discovery, idle(), queue, listener, failures, new QuietPrologs());
            return true;
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
            return false;
        }
    }

    /** Runs on the discovery thread until discovery retires or fails. */
    void run() {
        try {
            thread.run();
            stopCpuCount();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Loads nothing ahead any more, from the class after the one in hand. On any thread. */
    void standBack() {
        LoaderProtocol loading = protocol;
        if (loading != null) {
            loading.standBack();
        }
        queue.close();
        DiscoveryThread running = thread;
        if (running != null) {
            running.stop();
        }
        new QuietPrologs().run();
    }

    private void fail(Throwable e) {
        queue.close();
        new QuietPrologs().run();
        failure = e instanceof IndexFormatException ? e.getMessage() : "fails: " + e;
    }

    private Discovery discovery() {
        return new Discovery(
                new IndexedGraph(index, states, loaders),
                new Discovery.Sources(flags(), new BootFlags(ThinJitFlags.MISSES)),
                new Discovery.Policy(lookahead, new WalkOrder(), true, recollection.experience()),
                queue,
                states,
                listener);
    }

    private FlagSource flags() {
        FlagSource flags = new BootFlags(ThinJitFlags.METHODS);
        return learning == null || learning.recorder() == null
                ? flags
                : new RecordedFlags(flags, learning.recorder());
    }

    private static BackoffIdleStrategy idle() {
        return new BackoffIdleStrategy(LONGEST_PAUSE_NANOS, RETIRE_AFTER_NANOS);
    }

    /** Before the graph is ready: what earlier runs used can be loaded as soon as main is reached. */
    private void startLoader() {
        protocol =
                new LoaderProtocol(index.classes(), loaders, Exclusions.parse(options.exclude()));
        ClassLoading loading = events == null ? protocol : events.timed(protocol, states);
        speculativeLoader = new SpeculativeLoader(loading, states, options.link(), listener);
        Thread writer =
                daemon(
                        new AwaitingLoader(
                                gate,
                                new LoaderThread(
                                        queue,
                                        recollection.loads(),
                                        speculativeLoader,
                                        listener,
                                        failures),
                                cpu),
                        "thinjit-loader");
        loaderThread = writer;
        writer.start();
        if (cpu != null) {
            cpu.add(writer);
        }
    }

    private void startCpuCount() {
        if (cpu != null) {
            cpu.add(Thread.currentThread());
        }
    }

    private void stopCpuCount() {
        if (cpu != null) {
            cpu.keep(Thread.currentThread());
        }
    }

    boolean isLoader(Thread thread) {
        return thread == loaderThread;
    }

    int inHand() {
        LoaderProtocol running = protocol;
        return running == null ? -1 : running.inHand();
    }

    /** What the index lacks or does, to be said behind its name; null when nothing went wrong. */
    String failure() {
        return failure;
    }

    /**
     * Returns discovery's counters.
     *
     * @return null before the discovery thread has begun
     */
    public Discovery counters() {
        return discovery;
    }

    /**
     * Returns how many classes were linked ahead.
     *
     * @return classes
     */
    public int linked() {
        SpeculativeLoader running = speculativeLoader;
        return running == null ? 0 : running.linked();
    }

    /**
     * Returns the queue, for its counters.
     *
     * @return the load queue
     */
    public LoadQueue queue() {
        return queue;
    }

    /**
     * Returns the processor time of discovery and loader together.
     *
     * @return microseconds; 0 when it is not counted
     */
    public long cpuMicros() {
        return cpu == null ? 0 : cpu.micros();
    }
}
