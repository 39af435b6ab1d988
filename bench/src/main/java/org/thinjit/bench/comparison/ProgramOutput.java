package org.thinjit.bench.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything of a run that has to be the same under every variant.
 *
 * @param exitStatus as the shell sees it
 * @param standardOutput lines of standard output
 * @param standardError lines of standard error without ThinJIT's own
 * @param files SHA-256 of each file in the output folder, by its path there
 */
record ProgramOutput(
        int exitStatus,
        List<String> standardOutput,
        List<String> standardError,
        SortedMap<String, String> files) {

    /** Begins the lines that ThinJIT's agent writes to standard error. */
    static final String AGENT_PREFIX = "[thinjit]";

    /**
     * Reads what a run left behind.
     *
     * @param folder holds {@code stdout}, {@code stderr} and the output folder {@code out}
     * @param exitStatus how the run ended
     * @param ignored lines of standard output and error to pass over
     * @throws IOException if something cannot be read
     */
    static ProgramOutput read(Path folder, int exitStatus, Predicate<String> ignored)
            throws IOException {
        Predicate<String> kept = ignored.negate();
        List<String> standardOutput = lines(folder.resolve("stdout"));
        List<String> standardError = lines(folder.resolve("stderr"));
        return new ProgramOutput(
                exitStatus,
                standardOutput.stream().filter(kept).toList(),
                standardError.stream()
                        .filter(line -> !line.startsWith(AGENT_PREFIX))
                        .filter(kept)
                        .toList(),
                digests(folder.resolve("out")));
    }

    /**
     * ThinJIT's own lines on standard error.
     *
     * @param folder holds {@code stderr}
     */
    static List<String> agentLines(Path folder) throws IOException {
        return lines(folder.resolve("stderr")).stream()
                .filter(line -> line.startsWith(AGENT_PREFIX))
                .toList();
    }

    /** Latin-1 keeps every byte as it is, whatever the program's encoding. */
    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1));
    }

    private static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                digests.put(folder.relativize(file).toString(), digest(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
