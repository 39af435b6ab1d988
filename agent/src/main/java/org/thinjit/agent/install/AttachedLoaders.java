package org.thinjit.agent.install;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import jdk.internal.loader.ThinJitClassPath;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.AttachedOrigins;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.agent.transform.Transformation;
import org.thinjit.format.ClassTable;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * The class loaders that the program makes. A {@code URLClassLoader} gets a definition generator for
 * the indexed jars that its class path begins with; what follows the first unknown one is searched as
 * ever. Of a class loader that defines classes by itself only those classes are heard, so that
 * discovery starts from them and asks that loader. Holds no loader. Thread-safe.
 */
final class AttachedLoaders {
    private static final int UNSERVABLE =
            ContainerDescriptor.DIRECTORY
                    | ContainerDescriptor.MISSING
                    | ContainerDescriptor.BROKEN
                    | ContainerDescriptor.CLASS_PATH;

    private final IndexFiles files;
    private final ContainerTable containers;
    private final ClassTable classes;
    private final File[] containerFiles;
    private final ContainerUrls urls;
    private final ContainerChanges changes;
    private final AgentOptions options;
    private final Speculation speculation;
    private final Transformation transformation;
    private final ServedLoaders loaders;
    private final int firstAttached;

    AttachedLoaders(
            IndexFiles files,
            File[] containerFiles,
            AgentOptions options,
            Speculation speculation,
            Transformation transformation)
            throws StandBack {
        this.files = files;
        this.containers = files.index().containers();
        this.classes = files.index().classes();
        this.containerFiles = containerFiles;
        this.urls = new ContainerUrls(containers, containerFiles);
        this.changes = new ContainerChanges(files, options.verifyDigest(), speculation);
        this.options = options;
        this.speculation = speculation;
        this.transformation = transformation;
        this.loaders = speculation.loaders();
        this.firstAttached = containers.firstAttached();
    }

    /**
     * Serves a new class loader. A subclass announces itself more than once.
     *
     * @param loader the loader; its subclass's constructor may not be done, so that nothing is asked
     *     of it that a subclass could answer
     * @throws StandBack if it is not built as on JDK 17 and 25; then it is left alone
     */
    void created(URLClassLoader loader) throws StandBack {
        if (ClassPathHook.classPath(loader) instanceof ThinJitClassPath) {
            return;
        }
        ClassPathHook hook = ClassPathHook.probe(loader);
        URL[] classPath = hook.original().getURLs();
        AttachedOrigins origins = new AttachedOrigins(containers, containerFiles);
        AttachedGenerator generator =
                new AttachedGenerator(
                        this, files, origins, loader, new BoundObserver(loader, this, speculation));
        int served = 0;
        while (served < classPath.length && generator.extended(classPath[served])) {
            served++;
        }
        if (served == 0 && classPath.length > 0) {
            return;
        }
        hook.install(served, generator);
        if (loader.isRegisteredAsParallelCapable()
                && (options.stats() != null || options.events() != null)) {
            LoadingLocks.listen(loader, generator);
        }
    }

    /**
     * Hears of a class that its class loader has defined by itself.
     *
     * @param type the class
     */
    void defined(Class<?> type) {
        int number = classes.find(type.getName().replace('.', '/'));
        int container = number < 0 ? -1 : classes.container(number);
        ClassLoader loader = type.getClassLoader();
        if (container < firstAttached || loader == null) {
            return;
        }
        if (loaders.of(container) == null
                && (transformation.isCandidate(number, loader) || isFrom(container, type))) {
            loaders.definesByItself(container);
            if (binds(number, loader)) {
                speculation.defining(number);
            }
        } else if (loaders.of(container) == loader && !speculation.states().isDefined(number)) {
            speculation.defining(number);
        }
        transformation.definesByItself(loader);
    }

    private boolean isFrom(int container, Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null && urls.find(source.getLocation()) == container;
    }

    /**
     * Hears that a loader defines a class. The first to do so is the one that its container's classes
     * are loaded ahead into, if it is parallel capable; not the first that could: some only find
     * resources.
     *
     * @param number the class
     * @param loader its loader, or null when that was collected
     * @return whether the class's state is the one of its class in this loader
     */
    boolean binds(int number, ClassLoader loader) {
        return loader != null
                && loader.isRegisteredAsParallelCapable()
                && loaders.bind(classes.container(number), loader);
    }

    /**
     * Returns the container that a URL names, if classes can be served from it.
     *
     * @param url part of a class loader's class path
     * @return its number, or -1
     */
    int servable(URL url) {
        int container = urls.find(url);
        return container < 0
                        || (containers.flags(container) & UNSERVABLE) != 0
                        || container >= firstAttached && changes.changed(container)
                ? -1
                : container;
    }

    /** Hears that a loader was closed. */
    void release(ClassLoader loader) {
        loaders.release(loader);
    }
}
