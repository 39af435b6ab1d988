package org.thinjit.indexer.archive;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * The main class of a trial: loads a class of a jar in a class loader of its own, as a program with
 * such class loaders does. The JVM's log says where it came from. Needs no other class of ours.
 */
final class LoadClass {
    private LoadClass() {}

    /**
     * Loads a class, and does not initialize it.
     *
     * @param arguments a jar, and a class of it in binary form
     * @throws Exception if it cannot be loaded
     */
    public static void main(String[] arguments) throws Exception {
        URL[] jars = {new File(arguments[0]).toURI().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jars)) {
            Class.forName(arguments[1], false, loader);
        }
    }
}
