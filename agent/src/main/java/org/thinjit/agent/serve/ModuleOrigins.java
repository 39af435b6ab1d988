package org.thinjit.agent.serve;

import java.io.File;
import java.net.URL;
import java.util.jar.Manifest;
import org.thinjit.format.ContainerTable;

/**
 * Where the classes of one named module come from: one container, whatever the class path has. Code
 * source and package are the class loader's own business there, so that nothing of them is made.
 */
public final class ModuleOrigins extends Origins {
    private final int module;

    /**
     * Creates origins.
     *
     * @param containers the index's
     * @param files the containers' files
     * @param module the container of the module
     */
    public ModuleOrigins(ContainerTable containers, File[] files, int module) {
        super(containers, new URL[0], files, module, module + 1);
        this.module = module;
    }

    /** The index has a class name once: in another container, it says nothing about this one. */
    @Override
    int verdict(int container, boolean repeated) {
        return container == module ? HERE : UNDECIDED;
    }

    @Override
    URL url(int container) {
        return null;
    }

    @Override
    Manifest manifest(int container) {
        return null;
    }

    /** No folder of the class path comes before a module. */
    @Override
    boolean hasFolders() {
        return false;
    }
}
