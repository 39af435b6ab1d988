package org.thinjit.maven.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds what {@code java -Djarmode=tools -jar app.jar extract} made of a Spring Boot jar: {@code
 * app/app.jar} beside it, an ordinary runnable jar whose manifest names {@code lib/…}.
 */
final class ExtractedBootJar {
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String SUFFIX = ".jar";

    private ExtractedBootJar() {}

    /**
     * Finds the extracted jar.
     *
     * @param bootJar the nested jar
     * @return the extracted one, or null when there is none or it was made of another build
     * @throws IOException if one of the two cannot be read
     */
    static Path of(Path bootJar) throws IOException {
        String name = bootJar.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            return null;
        }
        String base = name.substring(0, name.length() - SUFFIX.length());
        Path extracted = bootJar.resolveSibling(base).resolve(name);
        boolean current =
                Files.isRegularFile(extracted)
                        && checksums(bootJar, CLASSES).equals(checksums(extracted, ""));
        return current ? extracted : null;
    }

    /** The CRC-32 of the classes and resources below a folder of a jar, by name. */
    private static Map<String, Long> checksums(Path jar, String folder) throws IOException {
        Map<String, Long> checksums = new HashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (name.startsWith(folder) && !entry.isDirectory()) {
                    checksums.put(name.substring(folder.length()), entry.getCrc());
                }
            }
        }
        // Extracting writes a manifest of its own and leaves Maven's files out or in.
        checksums.keySet().removeIf(each -> each.startsWith("META-INF/"));
        return checksums;
    }
}
