package org.thinjit.bench.jdk;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed JDK.
 *
 * @param feature the feature release, for example 17
 * @param version the whole version, for example {@code 17.0.15}
 * @param home its folder
 */
public record Jdk(int feature, String version, Path home) {

    /**
     * Looks at a folder.
     *
     * @param home the folder that may hold a JDK
     * @return the JDK, or nothing if there is no {@code bin/java}, or no {@code release} file with
     *     a version
     */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(release, StandardCharsets.ISO_8859_1)) {
            Properties properties = new Properties();
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(Runtime.Version.parse(version).feature(), version, home));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The launcher, {@code bin/java}. */
    public Path java() {
        return home.resolve("bin/java");
    }
}
