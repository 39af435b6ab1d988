package org.thinjit.agent.install;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import org.thinjit.agent.serve.AttachedOrigins;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.serve.LoadObserver;

/**
 * The definition generator of one class loader that the program made. It follows additions to the
 * loader's class path. Holds the loader weakly.
 */
final class AttachedGenerator extends DefinitionGenerator {
    private final AttachedLoaders all;
    private final AttachedOrigins origins;
    private final WeakReference<ClassLoader> loader;

    AttachedGenerator(
            AttachedLoaders all,
            IndexFiles files,
            AttachedOrigins origins,
            ClassLoader loader,
            LoadObserver observer) {
        super(files.index(), files.pack(), origins, null, null, observer);
        this.all = all;
        this.origins = origins;
        this.loader = new WeakReference<>(loader);
    }

    @Override
    public boolean extended(URL url) {
        try {
            int container = all.servable(url);
            if (container < 0) {
                return false;
            }
            origins.add(container, ContainerUrls.codeSource(url));
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // Then it is searched.
        }
    }

    @Override
    public void closed() {
        ClassLoader own = loader.get();
        if (own != null) {
            all.release(own);
        }
    }
}
