package org.thinjit.maven.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.thinjit.maven.fixture.Program;

/** Makes a jar for a test. */
public final class JarMaker {
    /** The fixture's main class. */
    public static final String MAIN = Program.class.getName();

    private static final String SUFFIX = ".class";

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Starts an empty jar. */
    public JarMaker() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /**
     * Adds a line to the manifest.
     *
     * @param name for example {@code Main-Class}
     * @param value its value
     * @return this
     */
    public JarMaker manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /**
     * Adds the classes of the fixture program.
     *
     * @param folder within the jar, empty or ending with a slash
     * @return this
     * @throws IOException never, as they are there
     */
    public JarMaker program(String folder) throws IOException {
        for (String name : new String[] {MAIN, MAIN.replace("Program", "Part")}) {
            String path = name.replace('.', '/') + SUFFIX;
            entries.put(folder + path, bytes(path));
        }
        return this;
    }

    /**
     * Adds one of the fixture's classes under its name, its class file version changed.
     *
     * @param major the major version, JVMS 4.1
     * @return this
     * @throws IOException never, as it is there
     */
    public JarMaker mainOfVersion(int major) throws IOException {
        String path = MAIN.replace('.', '/') + SUFFIX;
        byte[] bytes = bytes(path);
        bytes[6] = (byte) (major >> 8);
        bytes[7] = (byte) major;
        return entry(path, bytes);
    }

    /**
     * Adds an entry.
     *
     * @param name its name
     * @param bytes its content
     * @return this
     */
    public JarMaker entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /**
     * Writes the jar.
     *
     * @param file where to; folders are created
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = JarMaker.class.getResourceAsStream("/" + path)) {
            return in.readAllBytes();
        }
    }
}
