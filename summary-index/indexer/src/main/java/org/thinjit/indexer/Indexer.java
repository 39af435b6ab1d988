package org.thinjit.indexer;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.indexer.cache.EntryStore;
import org.thinjit.indexer.cache.JarCache;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.CallGraphBuilder;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.link.VerifierSets;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.prolog.Outcome;
import org.thinjit.indexer.prolog.PrologChoice;
import org.thinjit.indexer.signing.SignerSets;
import org.thinjit.indexer.summary.SummaryUnit;

/**
 * Indexes a program: reads its class path, writes {@code NAME.tji} and {@code NAME.tjp}. The same
 * files give the same bytes, whatever the number of threads.
 */
public final class Indexer {
    private final IndexRequest request;
    private final IndexListener listener;
    private final Phases phases;

    private Indexer(IndexRequest request, IndexListener listener) {
        this.request = request;
        this.listener = listener;
        this.phases = new Phases(listener);
    }

    /**
     * Indexes a program. Containers and classes that cannot be read or understood are left to the
     * plain path, reported and counted; they are no error.
     *
     * @param request what to index
     * @param listener hears how it goes on
     * @return what was found and written
     * @throws IOException if the index or pack cannot be written; the files are then as they were
     */
    public static IndexReport index(IndexRequest request, IndexListener listener)
            throws IOException {
        try {
            return new Indexer(request, listener).run();
        } catch (IOException e) {
            throw isInterrupt(e) ? new IOException("indexing was interrupted", e) : e;
        }
    }

    /**
     * Whether waiting or writing notices an interrupt first is chance, and a channel that does has no
     * words for it.
     */
    private static boolean isInterrupt(IOException e) {
        return e instanceof ClosedByInterruptException
                || e.getCause() instanceof ClosedByInterruptException;
    }

    private IndexReport run() throws IOException {
        EntryStore store = request.cache() == null ? null : new EntryStore(request.cache());
        try (JarCache jars = new JarCache(store, request.jobs())) {
            IndexReport report = run(jars);
            if (store != null && jars.problem() == null) {
                trim(store, jars);
            }
            if (jars.problem() != null) {
                listener.cacheFailed(jars.problem().toString());
            }
            return report;
        }
    }

    private static void trim(EntryStore store, JarCache jars) {
        try {
            store.trim();
        } catch (IOException | DirectoryIteratorException e) {
            jars.failed(new IOException(e));
        }
    }

    private IndexReport run(JarCache jars) throws IOException {
        phases.start("containers", request.classPath().size());
        List<Container> containers =
                SearchPath.of(request.classPath(), request.modulePath(), request.attached(), jars);
        for (Container container : containers) {
            if (container.content().problem() != null) {
                listener.skipped(container.path(), container.content().problem());
            }
        }
        try (ContainerFiles files = new ContainerFiles(containers)) {
            ClassCatalog catalog = new ClassCatalog(containers);
            SummaryPhase summaries = new SummaryPhase(catalog, containers, files, jars, listener);
            phases.start("summaries", summaries.ahead());
            List<SummaryUnit> units = summaries.run(request.jobs());
            phases.start("link", 0);
            Program program = new Program(containers, catalog, units);
            CallGraph graph = CallGraphBuilder.build(program, request.edges());
            phases.start("verifier sets", 0);
            VerifierSets verifierSets = VerifierSets.of(program);
            phases.start("signatures", 0);
            SignerSets signers = SignerSets.of(containers, catalog);
            Inputs inputs = new Inputs(files, jars, signers, summaries.cached());
            return choose(inputs, program, graph, verifierSets);
        }
    }

    /**
     * Where output comes from, apart from the program.
     *
     * @param files reads classes
     * @param jars knows what the cache has
     * @param signers who signed the classes
     * @param cachedContainers containers that the cache knew
     */
    record Inputs(ContainerFiles files, JarCache jars, SignerSets signers, int cachedContainers) {}

    private IndexReport choose(
            Inputs inputs, Program program, CallGraph graph, VerifierSets verifierSets)
            throws IOException {
        int mainMethod =
                request.mainClass() == null
                        ? -1
                        : program.findMethod(
                                request.mainClass().replace('.', '/'),
                                "main([Ljava/lang/String;)V");
        phases.start("prologs", 0);
        PackPlan plan = PackPlan.of(program, graph, inputs.signers(), mainMethod, request.pack());
        Outcome[] outcomes =
                PrologChoice.choose(program, graph, plan.packed(), request.lookahead());
        OutputPhase output =
                new OutputPhase(request, listener, phases, program, graph, verifierSets);
        return output.write(inputs, plan, outcomes);
    }

    /**
     * Returns the folder that relative paths in an index start from.
     *
     * @param index the index's file
     * @return a canonical folder
     * @throws IOException if the path cannot be made canonical
     */
    static Path folder(Path index) throws IOException {
        return index.toAbsolutePath().getParent().toFile().getCanonicalFile().toPath();
    }
}
