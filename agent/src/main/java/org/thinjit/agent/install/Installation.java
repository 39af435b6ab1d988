package org.thinjit.agent.install;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import jdk.internal.loader.ThinJitFlags;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.jvm.CompilerHold;
import org.thinjit.agent.jvm.SymbolTableGrowth;
import org.thinjit.agent.report.EventLog;
import org.thinjit.agent.report.FlightRecorderEvents;
import org.thinjit.agent.report.RunListener;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.serve.MainClass;
import org.thinjit.agent.serve.Origins;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerTable;

/**
 * ThinJIT in one program. Everything was checked before; the class loader is touched last, so that
 * standing back leaves nothing behind.
 *
 * @param files the open index and pack
 * @param speculation what runs beside the program
 * @param announcements hears of class loaders
 * @param events the event log, or null
 * @param dump writes woven classes at exit, or null
 * @param lookahead calls to look ahead, as in force
 */
public record Installation(
        IndexFiles files,
        Speculation speculation,
        LoaderAnnouncements announcements,
        EventLog events,
        ClassDump dump,
        int lookahead) {
    /** The thread that the JVM starts an agent on when one is attached to a running program. */
    private static final String ATTACHING = "Attach Listener";

    /**
     * Wires and installs.
     *
     * @param prepared checked
     * @param options the agent's
     * @param instrumentation the JVM's
     * @param log the agent's
     * @param startNanos when premain began
     * @return what was installed
     * @throws StandBack if this JDK's class path cannot be extended; then nothing was installed
     * @throws IOException if the event log cannot be written; then nothing was installed
     */
    public static Installation install(
            Preparation prepared,
            AgentOptions options,
            Instrumentation instrumentation,
            AgentLog log,
            long startNanos)
            throws StandBack, IOException {
        CombinedIndex index = prepared.files().index();
        openFlags(index);
        EventLog events = events(options, startNanos, index);
        RunListener listener =
                options.jfr() ? FlightRecorderEvents.with(events, index, log) : events;
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        ContainerTable containers = index.containers();
        int nested = containers.firstNested();
        ServedLoaders loaders = new ServedLoaders(loader, nested, containers.firstAttached());
        Speculation speculation =
                new Speculation(
                        prepared.files().file(),
                        index,
                        prepared.files().graph(),
                        loaders,
                        options,
                        log,
                        listener);
        LoaderAnnouncements announcements =
                new LoaderAnnouncements(
                        prepared.files(),
                        prepared.containers(),
                        options,
                        speculation,
                        instrumentation);
        MainClass main = MainClass.of(index);
        DefinitionGenerator generator =
                new DefinitionGenerator(
                        index,
                        prepared.files().pack(),
                        new Origins(containers, prepared.urls(), prepared.containers(), 0, nested),
                        prepared.signed(),
                        main,
                        speculation);
        ClassPathHook hook = prepared.hook();
        ClassDump dump =
                options.dump() == null
                        ? null
                        : new ClassDump(
                                options.dump(),
                                prepared.files(),
                                hook.original(),
                                loaders,
                                announcements);
        Installation installation =
                new Installation(
                        prepared.files(),
                        speculation,
                        announcements,
                        events,
                        dump,
                        speculation.lookahead());
        if (prepared.signed() != null) {
            prepared.signed().report(speculation);
        }
        announcements.listen();
        hook.install(prepared.indexed(), generator);
        if (prepared.modules() != null) {
            prepared.modules().install(prepared.files(), loader, loaders, main, speculation);
        }
        AgentLog.passed(AgentLog.HOOKED);
        if (options.stats() != null || events != null) {
            LoadingLocks.listen(loader, generator);
        }
        if (options.transformAlways()) {
            announcements.addTransformer();
        }
        AgentLog.passed(AgentLog.INSTALLED);
        speculation.start();
        prepareJvm(options, index.classes().count(), speculation, log);
        AgentLog.passed(AgentLog.STARTED);
        return installation;
    }

    private static EventLog events(AgentOptions options, long startNanos, CombinedIndex index)
            throws StandBack {
        String path = options.events();
        try {
            return path == null ? null : new EventLog(path, startNanos, index);
        } catch (IOException e) {
            throw new StandBack(
                    "events=" + path + " cannot be written: " + e.getMessage() + "; running plain");
        }
    }

    private static void prepareJvm(
            AgentOptions options, int classes, Speculation speculation, AgentLog log) {
        if (ATTACHING.equals(Thread.currentThread().getName())) {
            return; // The start was over long ago.
        }
        int processors = Runtime.getRuntime().availableProcessors();
        boolean hold =
                options.compilersHold() || options.compilersAuto() && CompilerHold.pays(processors);
        boolean large = classes >= SymbolTableGrowth.MANY_CLASSES;
        boolean grow = options.symbolsGrow() || options.symbolsAuto() && large;
        if (hold || grow) {
            CompilerHold.start(speculation, log, hold, grow);
        }
    }

    private static void openFlags(CombinedIndex index) {
        ThinJitFlags.open(index.flagCount(), index.classes().count());
        Unsafe.getUnsafe().ensureClassInitialized($ThinJIT.class);
    }
}
