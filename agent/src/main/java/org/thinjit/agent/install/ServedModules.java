package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.loader.BuiltinClassLoader;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.ModuleReferenceImpl;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.serve.LoadObserver;
import org.thinjit.agent.serve.MainClass;
import org.thinjit.agent.serve.ModuleOrigins;
import org.thinjit.agent.serve.PackedModuleReader;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * The named modules that the application class loader defines classes of and the index knows. The loader
 * keeps one reader a module, opened when first needed; that is where the definition generator goes in.
 * Modules that {@code --patch-module} changes stay the JDK's, and so do those of the JDK itself.
 */
final class ServedModules {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String FILE = "file";

    /** One of them, and its container. */
    private record Served(ModuleReference module, int container) {}

    private final ContainerTable containers;
    private final File[] files;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Served> modules = new ArrayList<>();
    private final Map<ModuleReference, ModuleReader> readers;

    private ServedModules(
            ContainerTable containers, File[] files, Map<ModuleReference, ModuleReader> readers) {
        this.containers = containers;
        this.files = files;
        this.readers = readers;
        for (int i = containers.firstAttached(); i < files.length; i++) {
            if ((containers.flags(i) & ContainerDescriptor.MODULE) != 0) {
                numbers.put(files[i].getPath(), i);
            }
        }
    }

    /**
     * Finds them, and checks that they are as they were when indexed.
     *
     * @param loader the application class loader
     * @param containers the index's
     * @param current the containers' files
     * @param byDigest whether to compare content
     * @return them
     * @throws StandBack if one has changed, the main module is none of them, or this JDK is built in an
     *     unknown way
     */
    static ServedModules find(
            ClassLoader loader, ContainerTable containers, ContainerFiles current, boolean byDigest)
            throws StandBack {
        ServedModules served =
                new ServedModules(containers, current.files(), map(loader, "moduleToReader"));
        Map<String, ModuleReference> named = map(loader, "nameToModule");
        for (ModuleReference module : named.values()) {
            served.add(module);
        }
        served.requireMain(named);
        for (Served each : served.modules) {
            current.check(each.container, byDigest);
        }
        return served;
    }

    @SuppressWarnings("unchecked") // the fields' declared types
    private static <K, V> Map<K, V> map(ClassLoader loader, String field) throws StandBack {
        Object map = null;
        try {
            long offset = UNSAFE.objectFieldOffset(BuiltinClassLoader.class, field);
            map = UNSAFE.getReference(loader, offset);
        } catch (InternalError e) {
            // Said below.
        }
        if (!(map instanceof Map)) {
            throw new StandBack(
                    "this JDK's class loader is built in an unknown way (no map '"
                            + field
                            + "'); running plain");
        }
        return (Map<K, V>) map;
    }

    private void add(ModuleReference module) {
        int container = container(module);
        if (container >= 0 && !isPatched(module)) {
            modules.add(new Served(module, container));
        }
    }

    /** Its reader gives classes of other places, with their code source. */
    private static boolean isPatched(ModuleReference module) {
        return !(module instanceof ModuleReferenceImpl)
                || ((ModuleReferenceImpl) module).isPatched();
    }

    /** Unlike the class path's, places on the module path keep their symbolic links. */
    private int container(ModuleReference module) {
        URI location = module.location().orElse(null);
        if (location == null || !FILE.equals(location.getScheme())) {
            return -1;
        }
        File file = new File(location);
        Integer number = numbers.get(file.getPath());
        if (number == null) {
            try {
                number = numbers.get(file.getCanonicalPath());
            } catch (IOException e) {
                return -1;
            }
        }
        return number == null ? -1 : number;
    }

    private void requireMain(Map<String, ModuleReference> named) throws StandBack {
        String main = MainClass.module();
        ModuleReference module = main == null ? null : named.get(main);
        if (main == null || module != null && container(module) >= 0) {
            return;
        }
        URI location = module == null ? null : module.location().orElse(null);
        throw new StandBack(
                "the module path is not the indexed one: module "
                        + main
                        + " comes from "
                        + (location == null ? "elsewhere" : location)
                        + "; running plain."
                        + (location != null && FILE.equals(location.getScheme())
                                ? " Index it with: thinjit-cli index --module-path"
                                : " Modules inside the JDK's image are not served"));
    }

    /**
     * Puts readers of the pack into the class loader, and binds the modules' containers to it. A module
     * that a class was read of before keeps the reader that it has.
     *
     * @param open the index and its pack
     * @param loader the application class loader
     * @param loaders told of the modules
     * @param mainClass the main class's resource
     * @param observer told of definitions
     */
    void install(
            IndexFiles open,
            ClassLoader loader,
            ServedLoaders loaders,
            MainClass mainClass,
            LoadObserver observer) {
        for (Served each : modules) {
            loaders.bind(each.container, loader);
            DefinitionGenerator generator =
                    new DefinitionGenerator(
                            open.index(),
                            open.pack(),
                            new ModuleOrigins(containers, files, each.container),
                            null,
                            mainClass,
                            observer);
            readers.putIfAbsent(each.module, new PackedModuleReader(each.module, generator));
        }
    }
}
