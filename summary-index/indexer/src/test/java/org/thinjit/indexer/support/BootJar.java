package org.thinjit.indexer.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Builds jars as Spring Boot's plugins do, around the real launcher. */
public final class BootJar {
    private static final Path LAUNCHER = Path.of("target", "launchers", "launcher.jar");
    private static final long SOME_TIME_MS = 1_700_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public BootJar(String launcher, String startClass) throws IOException {
        String manifest =
                "Manifest-Version: 1.0\r\nMain-Class: org.springframework.boot.loader.launch."
                        + launcher
                        + "\r\nStart-Class: "
                        + startClass
                        + "\r\n\r\n";
        entry("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
        try (ZipFile loader = new ZipFile(LAUNCHER.toFile())) {
            for (Enumeration<? extends ZipEntry> all = loader.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().startsWith("org/") && !entry.isDirectory()) {
                    entry(entry.getName(), loader.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    /** The launcher's class file. */
    public static byte[] launcherClass(String internalName) throws IOException {
        try (ZipFile loader = new ZipFile(LAUNCHER.toFile())) {
            return loader.getInputStream(loader.getEntry(internalName + ".class")).readAllBytes();
        }
    }

    /** Adds a compressed entry, or a folder. */
    public BootJar entry(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(SOME_TIME_MS);
        zip.putNextEntry(entry);
        zip.write(content);
        return this;
    }

    public BootJar folder(String name) throws IOException {
        return entry(name, new byte[0]);
    }

    /** Adds an uncompressed entry, as the launcher wants nested jars. */
    public BootJar stored(String name, byte[] content) throws IOException {
        return stored(name, content, null);
    }

    public BootJar stored(String name, byte[] content, String comment) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(SOME_TIME_MS);
        entry.setComment(comment);
        zip.putNextEntry(entry);
        zip.write(content);
        return this;
    }

    public Path write(Path file) throws IOException {
        zip.close();
        return Files.write(file, bytes.toByteArray());
    }
}
