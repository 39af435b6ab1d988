package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places of modules that a module path means, as the JDK's module finder looks for them: an entry is
 * a jar, a folder with a {@code module-info.class}, or a folder of such jars and folders. Which modules
 * the program resolves is known when it runs.
 */
final class ModulePathEntries {
    private static final String JAR = ".jar";
    private static final String MODULE_INFO = "module-info.class";

    private ModulePathEntries() {}

    /**
     * Finds the places.
     *
     * @param modulePath the entries
     * @return jars and folders, those of one folder sorted by name
     * @throws IOException if a folder cannot be listed
     */
    static List<Path> modules(List<Path> modulePath) throws IOException {
        List<Path> modules = new ArrayList<>();
        for (Path entry : modulePath) {
            File file = entry.toFile();
            if (file.isDirectory() && !isExploded(file)) {
                addThoseIn(file, modules);
            } else {
                modules.add(entry);
            }
        }
        return modules;
    }

    private static void addThoseIn(File folder, List<Path> modules) throws IOException {
        File[] files = folder.listFiles();
        if (files == null) {
            throw new IOException(folder + " cannot be listed");
        }
        Arrays.sort(files);
        for (File file : files) {
            if (file.isDirectory() ? isExploded(file) : file.getName().endsWith(JAR)) {
                modules.add(file.toPath());
            }
        }
    }

    private static boolean isExploded(File folder) {
        return new File(folder, MODULE_INFO).exists();
    }
}
