package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thinjit.format.write.AtomicFile;

/**
 * Under what an archive may be passed to a JVM: the text file {@code NAME.jsa.conditions} beside it.
 * The JVM compares much of this too, but a JVM that rejects an archive also does without the JDK's own
 * one, may say so on standard output, and does not look whether the archive's bytes are sound.
 *
 * @param jdk what tells the JDK from any other, see {@link TargetJdk#build}
 * @param options the JVM options that have to be the same, in their order
 * @param link whether classes are linked ahead
 * @param checksum the archive's
 * @param classPath the class path's entries, absolute
 * @param jars all jars, those that manifests name too, with size and time
 */
public record ArchiveConditions(
        String jdk,
        List<String> options,
        boolean link,
        FileChecksum checksum,
        List<Path> classPath,
        List<JarState> jars) {
    private static final String TITLE = "ThinJIT archive conditions 1";
    private static final String SUFFIX = ".conditions";

    /**
     * Returns where an archive's conditions are.
     *
     * @param archive the archive
     * @return {@code NAME.jsa.conditions} beside it
     */
    public static Path beside(Path archive) {
        return archive.resolveSibling(archive.getFileName() + SUFFIX);
    }

    /**
     * Tells whether an archive's classes are linked ahead.
     *
     * @param archive the archive
     * @return false, too, when its conditions cannot be read
     */
    public static boolean isLinked(Path archive) {
        try {
            return read(beside(archive)).link();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Tells why an archive may not be passed.
     *
     * @param archive the archive
     * @param java the JDK about to run
     * @param arguments the launcher's arguments
     * @param environment the environment's variables
     * @return the first condition that does not hold, as a sentence's end; null when all hold
     */
    public static String obstacle(
            Path archive,
            TargetJdk java,
            LaunchArguments arguments,
            Map<String, String> environment) {
        try {
            ArchiveConditions conditions = read(beside(archive));
            return conditions.obstacleTo(archive, java, arguments, environment);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private String obstacleTo(
            Path archive,
            TargetJdk java,
            LaunchArguments arguments,
            Map<String, String> environment)
            throws IOException {
        String variable = JvmVariables.set(environment);
        if (variable != null) {
            return variable + " is set, which may change what the archive depends on";
        }
        if (!jdk.equals(java.build())) {
            return "it was made with another JDK (" + jdk + ")";
        }
        if (arguments.unknown() != null) {
            return arguments.unknown() + " may change what the archive depends on";
        }
        if (!options.equals(arguments.significant())) {
            return "it was made for the JVM options "
                    + options
                    + ", not for "
                    + arguments.significant();
        }
        if (!arguments.classPathIs(classPath)) {
            return "the class path is not the one it was made of";
        }
        for (JarState jar : jars) {
            if (!jar.holds()) {
                return jar.file() + " has changed since";
            }
        }
        // Last, because it reads the whole file.
        return checksum.equals(FileChecksum.of(archive)) ? null : "its bytes are not those written";
    }

    /** Writes the conditions beside their archive. */
    void write(Path archive) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TITLE, "jdk=" + jdk));
        lines.add("link=" + link);
        lines.add("bytes=" + checksum.bytes());
        lines.add("crc32=" + Long.toHexString(checksum.crc()));
        options.forEach(option -> lines.add("option=" + option));
        classPath.forEach(entry -> lines.add("entry=" + entry));
        jars.forEach(jar -> lines.add("jar=" + jar.text()));
        String text = String.join("\n", lines) + "\n";
        AtomicFile.write(beside(archive), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads conditions.
     *
     * @param file the file
     * @return what it says
     * @throws IOException if there is none, or none that this version reads
     */
    static ArchiveConditions read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file);
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            throw new IOException(file + " is not of this version");
        }
        try {
            return parse(lines);
        } catch (RuntimeException e) {
            throw new IOException(file + " is corrupt", e);
        }
    }

    private static ArchiveConditions parse(List<String> lines) {
        FileChecksum checksum =
                new FileChecksum(
                        Long.parseLong(values(lines, "bytes=").get(0)),
                        Long.parseLong(values(lines, "crc32=").get(0), 16));
        // Loops rather than streams: on the way to a program's start.
        List<Path> entries = new ArrayList<>();
        for (String entry : values(lines, "entry=")) {
            entries.add(Path.of(entry));
        }
        List<JarState> jars = new ArrayList<>();
        for (String jar : values(lines, "jar=")) {
            jars.add(JarState.parse(jar));
        }
        return new ArchiveConditions(
                values(lines, "jdk=").get(0),
                values(lines, "option="),
                Boolean.parseBoolean(values(lines, "link=").get(0)),
                checksum,
                entries,
                jars);
    }

    private static List<String> values(List<String> lines, String key) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(key)) {
                values.add(line.substring(key.length()));
            }
        }
        return values;
    }
}
