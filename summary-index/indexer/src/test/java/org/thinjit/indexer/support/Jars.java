package org.thinjit.indexer.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds jars for tests, always with the same time stamps. */
public final class Jars {
    private static final long SOME_TIME_MS = 1_700_000_000_000L;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private long entryTimeMs = SOME_TIME_MS;

    public Jars manifest(String... lines) {
        return entry(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\n" + String.join("\r\n", lines) + "\r\n\r\n");
    }

    public Jars entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Jars entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public Jars classes(Class<?>... classes) {
        for (Class<?> type : classes) {
            entry(resource(type), bytes(type));
        }
        return this;
    }

    /** Adds all classes of a package that the build compiled. */
    public Jars packageOf(Class<?> member) {
        String prefix = member.getPackageName().replace('.', '/') + "/";
        Path folder = Path.of("target", "test-classes", prefix);
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".class")) {
                    entry(prefix + file.getFileName(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Jars entryTimeMs(long millis) {
        entryTimeMs = millis;
        return this;
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(entryTimeMs);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
        assertSet(file.toFile().setLastModified(SOME_TIME_MS));
        return file;
    }

    private static void assertSet(boolean done) throws IOException {
        if (!done) {
            throw new IOException("cannot set a file's time");
        }
    }

    public static String resource(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    public static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(resource(type))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
