package org.thinjit.indexer.archive.list;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * A jar, or a jar or folder inside one. The JDK opens whole files only, so an inner jar is copied out.
 *
 * @param jar the open jar
 * @param prefix the folder in it that counts as its root, with a slash at its end; else empty
 * @param copy the copy to delete, or null
 */
record OpenedJar(JarFile jar, String prefix, Path copy) implements Closeable {
    static OpenedJar whole(Path file, Runtime.Version version) throws IOException {
        return new OpenedJar(open(file.toFile(), version), "", null);
    }

    /** Opens what Spring Boot's launcher would, an entry of a jar. */
    static OpenedJar inside(Path outer, String entry, Runtime.Version version) throws IOException {
        JarFile jar = open(outer.toFile(), version);
        if (entry.endsWith("/")) {
            return new OpenedJar(jar, entry, null);
        }
        Path copy = Files.createTempFile("thinjit-nested", ".jar");
        try (jar;
                InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new OpenedJar(open(copy.toFile(), version), "", copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static JarFile open(File file, Runtime.Version version) throws IOException {
        return new JarFile(file, false, ZipFile.OPEN_READ, version);
    }

    /** A file of its, or null. */
    byte[] read(String name) throws IOException {
        JarEntry entry = jar.getJarEntry(prefix.concat(name));
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Gives each file below a folder that has at most so many bytes. */
    void each(String folder, int largest, Consumer<byte[]> files) throws IOException {
        String below = prefix.concat(folder);
        for (JarEntry entry : jar.stream().toList()) {
            if (!entry.isDirectory()
                    && entry.getName().startsWith(below)
                    && entry.getSize() <= largest) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.accept(in.readAllBytes());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
