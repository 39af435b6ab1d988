package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.report.EventLog;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.format.CombinedIndex;

/**
 * ThinJIT in one program: everything checked first, the class loader touched last, so that standing
 * back leaves nothing behind.
 *
 * @param index the open index
 * @param speculation what runs beside the program
 * @param events the event log, or null
 * @param dump writes woven classes at exit, or null
 */
public record Installation(
        CombinedIndex index, Speculation speculation, EventLog events, ClassDump dump) {
    /**
     * Checks, wires and installs.
     *
     * @param file the index
     * @param options the agent's
     * @param log the agent's
     * @param startNanos when premain began
     * @return what was installed
     * @throws StandBack if the program has to run plain; then nothing was installed
     * @throws IOException if the agent jar or the event log fails
     */
    public static Installation install(
            File file, AgentOptions options, AgentLog log, long startNanos)
            throws StandBack, IOException {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        ClassPathHook hook = ClassPathHook.probe(loader);
        IndexFiles files = IndexFiles.open(file);
        CombinedIndex index = files.index();
        ContainerFiles containers = new ContainerFiles(index.containers(), files.folder());
        IndexedClassPath classPath = new IndexedClassPath(index.containers(), containers.files());
        int indexed = classPath.match(hook.original().getURLs());
        containers.check(options.verifyDigest());
        BootClasses.define(hook.original());
        BootClasses.openFlags(index.flagCount(), index.classes().count());
        EventLog events =
                options.events() == null ? null : new EventLog(options.events(), startNanos, index);
        Speculation speculation = new Speculation(index, loader, options, log, events);
        DefinitionGenerator generator =
                new DefinitionGenerator(
                        index,
                        files.pack(),
                        classPath.urls(),
                        containers.files(),
                        MainClass.resource(index),
                        speculation);
        hook.install(indexed, generator);
        if (options.stats() != null || events != null) {
            BootClasses.defineLocks(hook.original());
            LoadingLocks.listen(loader, generator);
        }
        ClassDump dump =
                options.dump() == null
                        ? null
                        : new ClassDump(options.dump(), files, hook.original());
        return new Installation(index, speculation, events, dump);
    }
}
