package org.thinjit.agent.install;

import java.io.File;
import java.net.URL;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.MainClass;
import org.thinjit.agent.serve.SignedClasses;

/**
 * Everything that can be checked before the class loader is changed: its shape, the files, and
 * whether they are those of this program.
 *
 * @param files the index and its pack
 * @param containers the containers' files
 * @param urls the class loader's URL of each container, null where a manifest names it
 * @param indexed how many of the class path's URLs the index covers
 * @param signed the classes of signed jars, or null when none is packed
 * @param modules the named modules that are served, or null when there is none
 * @param hook the class loader's, not installed
 */
public record Preparation(
        IndexFiles files,
        File[] containers,
        URL[] urls,
        int indexed,
        SignedClasses signed,
        ServedModules modules,
        ClassPathHook hook) {
    /**
     * Checks.
     *
     * @param file the index
     * @param options the agent's
     * @return what {@link Installation} needs
     * @throws StandBack if the program has to run plain
     */
    public static Preparation prepare(File file, AgentOptions options) throws StandBack {
        ClassPathHook hook = ClassPathHook.probe(ClassLoader.getSystemClassLoader());
        IndexFiles files = IndexFiles.open(file);
        AgentLog.passed(AgentLog.INDEXED);
        ContainerFiles containers = new ContainerFiles(files.index().containers(), files.folder());
        IndexedClassPath classPath =
                new IndexedClassPath(files.index().containers(), containers.files());
        int indexed = classPath.match(hook.original().getURLs());
        if (!options.trustAny()) {
            new IndexTrust(files.index().containers(), containers.files()).check(files.writers());
        }
        containers.check(options.verifyDigest());
        SignedClasses signed = signed(files, containers.files(), options);
        ServedModules modules = modules(files, containers, options.verifyDigest());
        AgentLog.passed(AgentLog.CHECKED);
        return new Preparation(
                files, containers.files(), classPath.urls(), indexed, signed, modules, hook);
    }

    private static ServedModules modules(
            IndexFiles files, ContainerFiles containers, boolean byDigest) throws StandBack {
        if (!files.index().containers().anyModule() && MainClass.module() == null) {
            return null;
        }
        AgentClasses.define(AgentClasses.MODULES);
        return ServedModules.find(
                ClassLoader.getSystemClassLoader(),
                files.index().containers(),
                containers,
                byDigest);
    }

    private static SignedClasses signed(IndexFiles files, File[] containers, AgentOptions options)
            throws StandBack {
        if (!files.index().containers().anyVerified()) {
            return null;
        }
        AgentClasses.define(AgentClasses.SIGNED);
        String weakness = IndexTrust.weakness(files.writers());
        return SignedContainers.check(files.index(), containers, weakness, options);
    }
}
