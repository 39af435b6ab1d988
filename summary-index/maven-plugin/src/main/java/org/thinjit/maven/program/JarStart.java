package org.thinjit.maven.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a jar's manifest says about starting it.
 *
 * @param mainClass its {@code Main-Class}, or null
 * @param startClass Spring Boot's {@code Start-Class}, which its launcher starts, or null
 * @param nested whether Spring Boot's launcher reads dependencies from jars within the jar
 */
record JarStart(String mainClass, String startClass, boolean nested) {
    /**
     * Reads a manifest.
     *
     * @param jar the jar
     * @return what it says; all null for a jar without a manifest
     * @throws IOException if the file cannot be read as a jar
     */
    static JarStart of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return new JarStart(
                    text(main, "Main-Class"),
                    text(main, "Start-Class"),
                    main.getValue("Spring-Boot-Lib") != null && text(main, "Class-Path") == null);
        } catch (IOException e) {
            throw new IOException("cannot read " + jar + " as a jar (" + e.getMessage() + ")", e);
        }
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
