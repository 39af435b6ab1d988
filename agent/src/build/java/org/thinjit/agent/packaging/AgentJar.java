package org.thinjit.agent.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Rewrites the agent's jar in place: the classes that the JVM has to find stay, all others go into one
 * resource. Uncompressed, because the JVM reads it before main, and with equal bytes for equal
 * input.
 */
public final class AgentJar {
    private static final Set<String> STARTED =
            Set.of(
                    "org/thinjit/agent/PreMain.class",
                    "org/thinjit/agent/NativeExports.class",
                    "org/thinjit/agent/HiddenExports.class");
    private static final String CLASSES = "org/thinjit/agent/classes";
    private static final String MANIFEST = JarFile.MANIFEST_NAME;

    private AgentJar() {}

    /**
     * Rewrites a jar.
     *
     * @param arguments the jar, and the time that its entries get, as ISO 8601
     * @throws IOException if the jar is not an agent's or cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(arguments[1]), ZoneOffset.UTC);
        Map<String, byte[]> entries = read(jar);
        ClassGroups groups = new ClassGroups();
        for (String name : entries.keySet().toArray(String[]::new)) {
            if (name.endsWith(".class") && !STARTED.contains(name)) {
                groups.add(ClassFile.read(entries.remove(name)));
            }
        }
        entries.put(CLASSES, checksummed(groups.toBytes()));
        Path temporary = jar.resolveSibling(jar.getFileName() + ".tmp");
        write(entries, time, temporary);
        Files.move(temporary, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Checked at each start: the JVM does not verify these classes. */
    private static byte[] checksummed(byte[] groups) {
        return ByteBuffer.allocate(Integer.BYTES + groups.length)
                .putInt((int) checksum(groups))
                .put(groups)
                .array();
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        if (!entries.keySet().containsAll(STARTED) || !entries.containsKey(MANIFEST)) {
            throw new IOException(jar + " is not the agent's jar");
        }
        return entries;
    }

    private static void write(Map<String, byte[]> entries, LocalDateTime time, Path file)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            write(MANIFEST, entries.remove(MANIFEST), time, jar);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(entry.getKey(), entry.getValue(), time, jar);
            }
        }
    }

    private static void write(String name, byte[] bytes, LocalDateTime time, JarOutputStream jar)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum(bytes));
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }
}
