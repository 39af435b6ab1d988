package org.thinjit.indexer.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JDK that dumps an archive and runs the program.
 *
 * @param home its home
 * @param feature its feature version, for example 17
 * @param build what tells it from any other build: version, vendor, and size and time of its classes
 */
public record TargetJdk(Path home, int feature, String build) {
    private static final int OLDEST = 17;

    /**
     * Reads what a JDK says of itself.
     *
     * @param home its home
     * @return the JDK
     * @throws IOException if that is no JDK, or one before 17; the message says so
     */
    public static TargetJdk at(Path home) throws IOException {
        Path release = home.resolve("release");
        Path classes = home.resolve("lib").resolve("modules");
        if (!Files.isRegularFile(release) || !Files.isRegularFile(classes)) {
            throw new IOException(
                    home + " is no JDK home: it has no release file or no lib/modules");
        }
        List<String> lines = Files.readAllLines(release);
        int feature = feature(value(lines, "JAVA_VERSION"));
        if (feature < OLDEST) {
            throw new IOException(home + " is no JDK 17 or later");
        }
        String build =
                String.join(
                        " ",
                        value(lines, "JAVA_VERSION"),
                        value(lines, "JAVA_RUNTIME_VERSION"),
                        value(lines, "IMPLEMENTOR"),
                        value(lines, "OS_ARCH"),
                        Long.toString(Files.size(classes)),
                        Long.toString(Files.getLastModifiedTime(classes).toMillis()));
        return new TargetJdk(home, feature, build);
    }

    private static int feature(String version) {
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(version.substring(0, end));
    }

    private static String value(List<String> lines, String key) {
        for (String line : lines) {
            if (line.startsWith(key + "=")) {
                return line.substring(key.length() + 1).replace("\"", "");
            }
        }
        return "";
    }

    /**
     * Returns the launcher.
     *
     * @return {@code bin/java}
     */
    public Path java() {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }

    Path classList() {
        return home.resolve("lib").resolve("classlist");
    }
}
