package org.thinjit.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/**
 * The web shop of {@code bench/apps/springboot}, which ends when its context is up, unless it is to
 * serve. Built with the
 * user's own Maven when a source file is newer than its jar.
 *
 * @param workspace where it is built
 * @param kind what is run
 */
record SpringBootProgram(Workspace workspace, Kind kind) implements ProgramSource {
    private static final String JAR = "shop.jar";

    /** To this machine only. */
    private static final List<String> SERVE = List.of("--shop.serve", "--server.address=127.0.0.1");

    /** What of the shop is run. */
    enum Kind {
        /** As Spring Boot extracts it, its libraries beside it; ends by itself. */
        EXTRACTED("springboot"),

        /** In one jar; ends by itself. */
        FAT("springboot-fat"),

        /** Extracted, and serving until it is ended. */
        SERVER("springboot-server");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    @Override
    public String name() {
        return kind.name;
    }

    @Override
    public Program prepare(Jdk jdk) throws BenchException {
        try {
            Path jar = built();
            return new Program(
                    name(),
                    new Launch.Jar(kind == Kind.FAT ? jar : extracted(jar, jdk)),
                    kind == Kind.SERVER ? SERVE : List.of(),
                    List.of(),
                    Files.createDirectories(workspace.programFolder(name())),
                    Optional.empty(),
                    true,
                    kind == Kind.SERVER ? Optional.of(service()) : Optional.empty());
        } catch (IOException e) {
            throw new BenchException("cannot build " + name() + ": " + e, e);
        }
    }

    private static Service service() {
        return new Service(
                Pattern.compile("^ready on port ([0-9]+)$"),
                Optional.of("http://127.0.0.1:{1}/articles"),
                Service.DEFAULT_IDLE);
    }

    private Path built() throws IOException, BenchException {
        Path source = workspace.appFolder("springboot");
        Path folder = Files.createDirectories(workspace.programFolder("springboot-fat"));
        Path jar = folder.resolve("build").resolve(JAR);
        if (!Files.isRegularFile(jar) || isNewer(source, Files.getLastModifiedTime(jar))) {
            List<String> command =
                    List.of(
                            "mvn",
                            "-q",
                            "-B",
                            "-Dstyle.color=never",
                            "-DskipTests",
                            "-f",
                            source.resolve("pom.xml").toString(),
                            "-Dapp.build=" + jar.getParent(),
                            "package");
            ToolProcess.run("building " + source, command, folder, folder.resolve("build.log"));
        }
        return jar;
    }

    /** Sources only; what Maven writes goes elsewhere. */
    private static boolean isNewer(Path source, FileTime time) throws IOException {
        List<Path> files = new ArrayList<>(List.of(source.resolve("pom.xml")));
        try (Stream<Path> tree = Files.walk(source.resolve("src"))) {
            tree.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(time) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Path extracted(Path jar, Jdk jdk) throws IOException, BenchException {
        Path folder = Files.createDirectories(workspace.programFolder("springboot"));
        Path result = folder.resolve("app").resolve(JAR);
        if (!Files.isRegularFile(result) || isOlder(result, jar)) {
            List<String> command =
                    List.of(
                            jdk.java().toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            result.getParent().toString());
            ToolProcess.run("extracting " + jar, command, folder, folder.resolve("extract.log"));
            Files.setLastModifiedTime(result, Files.getLastModifiedTime(jar));
        }
        return result;
    }

    private static boolean isOlder(Path file, Path other) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
    }
}
