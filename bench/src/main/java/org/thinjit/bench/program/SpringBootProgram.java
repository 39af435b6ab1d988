package org.thinjit.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/**
 * The web shop of {@code bench/apps/springboot}, which ends when its context is up. Built with the
 * user's own Maven when a source file is newer than its jar.
 *
 * @param workspace where it is built
 * @param extracted whether the jar is run as Spring Boot extracts it, its libraries beside it; else
 *     as it is
 */
record SpringBootProgram(Workspace workspace, boolean extracted) implements ProgramSource {
    private static final String JAR = "shop.jar";

    @Override
    public String name() {
        return extracted ? "springboot" : "springboot-fat";
    }

    @Override
    public Program prepare(Jdk jdk) throws BenchException {
        try {
            Path jar = built();
            return new Program(
                    name(),
                    new Launch.Jar(extracted ? extracted(jar, jdk) : jar),
                    List.of(),
                    List.of(),
                    workspace.programFolder(name()),
                    Optional.empty(),
                    true);
        } catch (IOException e) {
            throw new BenchException("cannot build " + name() + ": " + e, e);
        }
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
