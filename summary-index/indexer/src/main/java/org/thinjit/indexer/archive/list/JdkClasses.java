package org.thinjit.indexer.archive.list;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class files of a JDK, out of its run-time image (JEP 220). For one thread. */
public final class JdkClasses implements Closeable {
    private final FileSystem image;
    private final Map<String, List<Path>> modules = new HashMap<>();

    private JdkClasses(FileSystem image) {
        this.image = image;
    }

    /**
     * Opens a JDK's image.
     *
     * @param home the JDK's home, not necessarily that of the JVM that runs this
     * @return its classes
     * @throws IOException if it cannot be read
     */
    public static JdkClasses open(Path home) throws IOException {
        Map<String, String> environment = Map.of("java.home", home.toAbsolutePath().toString());
        return new JdkClasses(FileSystems.newFileSystem(URI.create("jrt:/"), environment));
    }

    /** A class's file by internal name, or null where the JDK has none. */
    byte[] read(String name) throws IOException {
        Path file = find(name);
        return file == null ? null : Files.readAllBytes(file);
    }

    boolean has(String name) throws IOException {
        return find(name) != null;
    }

    private Path find(String name) throws IOException {
        int slash = name.lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        String folder = name.substring(0, slash).replace('/', '.');
        List<Path> candidates = modules.get(folder);
        if (candidates == null) {
            candidates = modulesWith(folder);
            modules.put(folder, candidates);
        }
        for (Path module : candidates) {
            Path file = module.resolve(name.concat(".class"));
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** A package's folder in the image names the modules that have it, or a part of its name. */
    private List<Path> modulesWith(String packageName) throws IOException {
        Path links = image.getPath("/packages", packageName);
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(links)) {
            try (DirectoryStream<Path> names = Files.newDirectoryStream(links)) {
                for (Path name : names) {
                    found.add(image.getPath("/modules", name.getFileName().toString()));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        image.close();
    }
}
