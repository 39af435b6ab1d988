package org.thinjit.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/**
 * Fetches artifacts and what they need at run time with the user's own Maven, so that its settings
 * and mirrors apply. Done once: a marker file beside the jars, written last, names what they belong to.
 */
public final class MavenFetch {
    private static final String COPY_DEPENDENCIES =
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

    private static final String DEPENDENCY =
            """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>%s
            </dependency>
            """;

    private static final String PROJECT =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.thinjit.bench.programs</groupId>
              <artifactId>fetch-%s</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <dependencies>
            %s
              </dependencies>
            </project>
            """;

    private static final int CLASSIFIER = 3;

    private MavenFetch() {}

    /**
     * Brings jars.
     *
     * @param name what they are fetched for, as part of an artifact id
     * @param coordinates of artifacts, each {@code group:artifact:version}, with a classifier behind
     *     another colon if it has one
     * @param folder the program's folder; the jars go to {@code lib} in it
     * @return the jars by name
     * @throws BenchException if Maven fails
     */
    public static List<Path> jars(String name, List<String> coordinates, Path folder)
            throws BenchException {
        Path marker = folder.resolve("fetched");
        String wanted = String.join(" ", coordinates);
        try {
            if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
                Files.deleteIfExists(marker);
                fetch(name, coordinates, folder);
                Files.writeString(marker, wanted);
            }
            return list(folder.resolve("lib"));
        } catch (IOException e) {
            throw new BenchException("cannot keep the jars of " + name + ": " + e, e);
        }
    }

    /**
     * Brings an artifact's jars.
     *
     * @param artifact what to fetch
     * @param folder the program's folder
     * @return the jars, the artifact's own first, the others by name
     * @throws BenchException if Maven fails or the artifact's jar did not come
     */
    static List<Path> jars(MavenArtifact artifact, Path folder) throws BenchException {
        List<Path> jars = jars(artifact.artifact(), artifact.coordinates(), folder);
        Path own = folder.resolve("lib").resolve(artifact.jarName());
        if (!jars.contains(own)) {
            throw new BenchException(own + " is missing; delete " + folder + " to fetch it again");
        }
        Comparator<Path> ownFirst = Comparator.comparing(jar -> !jar.equals(own));
        return jars.stream().sorted(ownFirst).toList();
    }

    private static void fetch(String name, List<String> coordinates, Path folder)
            throws IOException, BenchException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Path old : list(lib)) {
            Files.delete(old);
        }
        Files.writeString(folder.resolve("pom.xml"), project(name, coordinates));
        List<String> command =
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-Dstyle.color=never",
                        COPY_DEPENDENCIES,
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=" + lib);
        ToolProcess.run("fetching " + name, command, folder, folder.resolve("fetch.log"));
    }

    /** A project that depends on artifacts. */
    static String project(String name, List<String> coordinates) {
        String dependencies =
                coordinates.stream().map(MavenFetch::dependency).collect(Collectors.joining());
        return PROJECT.formatted(name, dependencies);
    }

    private static String dependency(String coordinates) {
        String[] words = coordinates.split(":");
        String classifier =
                words.length > CLASSIFIER
                        ? "<classifier>" + words[CLASSIFIER] + "</classifier>"
                        : "";
        return DEPENDENCY.formatted(words[0], words[1], words[2], classifier);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(jar -> jar.getFileName().toString()))
                    .toList();
        }
    }
}
