package org.thinjit.agent.install;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.agent.transform.DefinitionTransformer;
import org.thinjit.agent.transform.Transformation;

/**
 * Hears woven code tell of class loaders. Most programs make none, so what serves them is defined when
 * the first is announced. Thread-safe.
 */
public final class LoaderAnnouncements extends $ThinJITLoaders {
    private static final int STATUS_STRICT = 2;

    private final IndexFiles files;
    private final File[] containerFiles;
    private final AgentOptions options;
    private final Speculation speculation;
    private final Instrumentation instrumentation;
    private final boolean hasAttached;
    private volatile Transformation transformation;
    private volatile LaunchedLoaders launched;
    private volatile AttachedLoaders attached;

    /**
     * Hears of nothing yet.
     *
     * @param files the index and its pack
     * @param containerFiles the containers' files
     * @param options the agent's
     * @param speculation told of loaders and of definitions
     * @param instrumentation the JVM's
     */
    LoaderAnnouncements(
            IndexFiles files,
            File[] containerFiles,
            AgentOptions options,
            Speculation speculation,
            Instrumentation instrumentation) {
        this.files = files;
        this.containerFiles = containerFiles;
        this.options = options;
        this.speculation = speculation;
        this.instrumentation = instrumentation;
        this.hasAttached = files.index().containers().firstAttached() < containerFiles.length;
    }

    /** Hears of class loaders from now on. */
    void listen() {
        $ThinJITLoaders.listen(this);
    }

    /**
     * Adds the transformer, whether or not a loader asks for it.
     *
     * @throws StandBack if the containers cannot be found; then there is none
     */
    void addTransformer() throws StandBack {
        open();
        transformation.add();
    }

    /**
     * Returns the transformer.
     *
     * @return null when there is none
     */
    public DefinitionTransformer transformer() {
        Transformation decided = transformation;
        return decided == null ? null : decided.transformer();
    }

    private synchronized void open() throws StandBack {
        if (attached == null) {
            AgentClasses.define(AgentClasses.LOADERS);
            transformation =
                    new Transformation(
                            files.index(), files.pack(), options, speculation, instrumentation);
            launched = new LaunchedLoaders(files, containerFiles, options, speculation);
            attached =
                    new AttachedLoaders(
                            files, containerFiles, options, speculation, transformation);
        }
    }

    private LaunchedLoaders launched() throws StandBack {
        if (launched == null) {
            open();
        }
        return launched;
    }

    private AttachedLoaders attached() throws StandBack {
        if (attached == null) {
            open();
        }
        return attached;
    }

    @Override
    protected void announcedLaunched(ClassLoader loader) {
        try {
            launched().install((URLClassLoader) loader);
        } catch (StandBack e) {
            speculation.fallBack(e.getMessage());
            if (options.strict()) {
                System.exit(STATUS_STRICT);
            }
        }
    }

    @Override
    protected void announced(ClassLoader loader) {
        try {
            attached().created((URLClassLoader) loader);
        } catch (StandBack e) {
            speculation.fallBack(e.getMessage());
        }
    }

    @Override
    protected void announcedClass(Class<?> type) {
        try {
            if (hasAttached) {
                attached().defined(type);
            }
        } catch (StandBack e) {
            speculation.fallBack(e.getMessage());
        }
    }

    @Override
    protected boolean knows(ClassLoader loader, String className) {
        LaunchedLoaders ready = launched;
        return ready != null && ready.knows(loader, className);
    }

    @Override
    protected void directFailed(String className) {
        launched.failed(className);
    }

    @Override
    protected URL[] narrowed(URL[] all, ClassLoader loader, String className) {
        LaunchedLoaders ready = launched;
        return ready == null ? all : ready.narrowed(all, loader, className);
    }
}
