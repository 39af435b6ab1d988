package org.thinjit.bench.startup;

import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.thinjit.bench.program.Launch;

/** The class that {@code java} starts. */
final class MainName {
    private MainName() {}

    /**
     * Finds it.
     *
     * @param launch how the program is started
     * @return a binary name
     * @throws IOException if the jar cannot be read or names none
     */
    static String of(Launch launch) throws IOException {
        if (launch instanceof Launch.ClassPath classPath) {
            return classPath.mainClass();
        }
        if (launch instanceof Launch.Modules modules) {
            return modules.mainClass();
        }
        Launch.Jar jar = (Launch.Jar) launch;
        try (JarFile file = new JarFile(jar.jar().toFile())) {
            Manifest manifest = file.getManifest();
            String name =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null) {
                throw new IOException(jar.jar() + " names no main class");
            }
            return name.trim();
        }
    }
}
