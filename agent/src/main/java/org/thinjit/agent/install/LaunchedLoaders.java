package org.thinjit.agent.install;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import jdk.internal.loader.ThinJitClassPath;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.serve.Origins;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.ContainerTable;

/**
 * Puts a definition generator into each class loader that Spring Boot's launcher creates, when its
 * constructor is done. The loader's search for the jar that defines a package is narrowed to the jar
 * that the index knows it will end at; looking and defining stay the loader's own. Its parent is asked for
 * indexed classes without an exception. Holds no loader.
 */
final class LaunchedLoaders {
    private static final URL[] NONE = {};
    private static final String LOADER =
            "org.springframework.boot.loader.launch.LaunchedClassLoader";

    private final IndexFiles files;
    private final File[] containerFiles;
    private final ContainerTable containers;
    private final ClassTable classes;
    private final int first;
    private final int end;
    private final boolean complete;
    private final AgentOptions options;
    private final Speculation speculation;

    /** By class. A stale read costs one more try. */
    private final boolean[] failed;

    LaunchedLoaders(
            IndexFiles files,
            File[] containerFiles,
            AgentOptions options,
            Speculation speculation) {
        this.files = files;
        this.containerFiles = containerFiles;
        this.containers = files.index().containers();
        this.classes = files.index().classes();
        this.first = containers.firstNested();
        this.end = containers.firstAttached();
        this.options = options;
        this.speculation = speculation;
        this.failed = new boolean[classes.count()];
        this.complete = origins(new URL[containers.count()]).complete();
    }

    private Origins origins(URL[] urls) {
        return new Origins(containers, urls, containerFiles, first, end);
    }

    /**
     * Serves a new class loader.
     *
     * @param loader the launcher's
     * @throws StandBack if its class path is not the indexed one, or it is built in an unknown way
     */
    void install(URLClassLoader loader) throws StandBack {
        ClassPathHook hook = ClassPathHook.probe(loader);
        URL[] urls = NestedUrls.match(loader.getURLs(), containers, containerFiles[first]);
        DefinitionGenerator generator =
                new DefinitionGenerator(
                        files.index(), files.pack(), origins(urls), null, null, speculation);
        hook.install(end - first, generator);
        if (loader.isRegisteredAsParallelCapable()) {
            if (options.stats() != null || options.events() != null) {
                LoadingLocks.listen(loader, generator);
            }
            speculation.bind(loader);
        }
    }

    /**
     * Tells whether a class is one of a loader's, and may be loaded directly. Other agents may have changed how
     * the JDK's loaders ask each other, and a subclass how it finds.
     *
     * @param loader a loader of the launcher's
     * @param className the class's binary name
     * @return true where the loader's search would find it, unless files have changed; by its hash alone
     */
    boolean knows(ClassLoader loader, String className) {
        if (speculation.isWatched()
                || !loader.getClass().getName().equals(LOADER)
                || !serves(loader, className)) {
            return false;
        }
        int number = classes.probable(className.replace('.', '/').concat(".class"));
        int container = number < 0 ? -1 : classes.container(number);
        return container >= first && container < end && !failed[number];
    }

    /**
     * Leaves a class to the loader's own way.
     *
     * @param className the class's binary name
     */
    void failed(String className) {
        failed[classes.probable(className.replace('.', '/').concat(".class"))] = true;
    }

    private static boolean serves(ClassLoader loader, String className) {
        return ClassPathHook.classPath((URLClassLoader) loader) instanceof ThinJitClassPath
                && className.indexOf('/') < 0;
    }

    /**
     * Narrows the search for the jar that defines a class's package.
     *
     * @param all the jars that the loader would look into, in its order
     * @param loader the loader
     * @param className the class's binary name
     * @return jars in the same order; all of them when in doubt
     */
    URL[] narrowed(URL[] all, ClassLoader loader, String className) {
        if (!serves(loader, className)) {
            return all;
        }
        int number = classes.find(className.replace('.', '/'));
        int flags = number < 0 ? 0 : classes.flags(number);
        int container = number < 0 ? -1 : classes.container(number);
        if (container >= first && container < end && (flags & ClassDescriptor.PACKAGED) != 0) {
            return new URL[] {all[container - first]};
        }
        if (!complete || (flags & ClassDescriptor.REPEATED) != 0) {
            return all;
        }
        int indexed = end - first;
        return all.length == indexed ? NONE : Arrays.copyOfRange(all, indexed, all.length);
    }
}
