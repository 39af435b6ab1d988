package org.thinjit.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/**
 * Fetches an artifact and what it needs at run time with the user's own Maven, so that its settings
 * and mirrors apply. Done once: a marker file beside the jars names the artifact they belong to.
 */
final class MavenFetch {
    private static final String COPY_DEPENDENCIES =
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

    private MavenFetch() {}

    /**
     * Brings the jars.
     *
     * @param artifact what to fetch
     * @param folder the program's folder; the jars go to {@code lib} in it
     * @return the jars, the artifact's own first, the others by name
     * @throws BenchException if Maven fails or the artifact's jar did not come
     */
    static List<Path> jars(MavenArtifact artifact, Path folder) throws BenchException {
        Path marker = folder.resolve("fetched");
        try {
            if (!Files.exists(marker) || !Files.readString(marker).equals(artifact.toString())) {
                fetch(artifact, folder);
                Files.writeString(marker, artifact.toString());
            }
            return inOrder(artifact, folder.resolve("lib"));
        } catch (IOException e) {
            throw new BenchException("cannot keep the jars of " + artifact + ": " + e, e);
        }
    }

    private static void fetch(MavenArtifact artifact, Path folder)
            throws IOException, BenchException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Path old : list(lib)) {
            Files.delete(old);
        }
        Files.writeString(folder.resolve("pom.xml"), artifact.pom());
        List<String> command =
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-Dstyle.color=never",
                        COPY_DEPENDENCIES,
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=" + lib);
        ToolProcess.run("fetching " + artifact, command, folder, folder.resolve("fetch.log"));
    }

    private static List<Path> inOrder(MavenArtifact artifact, Path lib)
            throws IOException, BenchException {
        Path own = lib.resolve(artifact.jarName());
        if (!Files.exists(own)) {
            throw new BenchException(
                    own + " is missing; delete " + lib.getParent() + " to fetch it again");
        }
        Comparator<Path> ownFirst = Comparator.comparing(jar -> !jar.equals(own));
        return list(lib).stream()
                .sorted(ownFirst.thenComparing(jar -> jar.getFileName().toString()))
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
