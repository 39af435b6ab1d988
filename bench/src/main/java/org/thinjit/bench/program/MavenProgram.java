package org.thinjit.bench.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/**
 * A command-line tool from Maven Central with one small input file.
 *
 * @param workspace where its jars and input are kept
 * @param name what the user calls it
 * @param group its group id
 * @param artifact its artifact id
 * @param beside ids of further artifacts that it needs, of the same group and version
 * @param releases its versions, newest JDK first
 * @param mainClass binary name of its main class
 * @param input name of a resource beside this class that is its input
 * @param template its arguments, with {@link #IN} and {@link #LIB} for paths, and {@link
 *     Program#OUT}
 */
record MavenProgram(
        Workspace workspace,
        String name,
        String group,
        String artifact,
        List<String> beside,
        List<Release> releases,
        String mainClass,
        String input,
        List<String> template)
        implements ProgramSource {

    /** Stands for the input file in the arguments. */
    static final String IN = "{in}";

    /** Stands for the folder of the program's jars in the arguments. */
    static final String LIB = "{lib}";

    /** Stands for the program's version in the arguments. */
    static final String VERSION = "{version}";

    /**
     * A version and where it runs.
     *
     * @param minimumJdk the lowest feature release that it is used on
     * @param version the artifact's version
     */
    record Release(int minimumJdk, String version) {}

    @Override
    public Program prepare(Jdk jdk) throws BenchException {
        String version = versionFor(jdk.feature());
        Path folder = workspace.programFolder(name + "-" + version);
        Path in = folder.resolve("in").resolve(input);
        try {
            writeInput(in);
        } catch (IOException e) {
            throw new BenchException("cannot write the input of " + name + ": " + e, e);
        }
        List<Path> jars =
                MavenFetch.jars(new MavenArtifact(group, artifact, version, beside), folder);
        return program(version, folder, jars, in);
    }

    /**
     * Chooses the version for a JDK.
     *
     * @param feature the JDK's feature release
     * @throws BenchException if no version runs on it
     */
    String versionFor(int feature) throws BenchException {
        return releases.stream()
                .filter(release -> feature >= release.minimumJdk())
                .map(Release::version)
                .findFirst()
                .orElseThrow(
                        () -> new BenchException(name + " has no version that runs on " + feature));
    }

    Program program(String version, Path folder, List<Path> jars, Path in) {
        List<String> arguments =
                template.stream()
                        .map(word -> word.replace(IN, in.toString()))
                        .map(word -> word.replace(LIB, folder.resolve("lib").toString()))
                        .map(word -> word.replace(VERSION, version))
                        .toList();
        return new Program(
                name,
                new Launch.ClassPath(jars, mainClass),
                arguments,
                List.of(),
                folder,
                Optional.empty(),
                true);
    }

    private void writeInput(Path in) throws IOException {
        Files.createDirectories(in.getParent());
        try (InputStream resource = MavenProgram.class.getResourceAsStream(input)) {
            if (resource == null) {
                throw new IOException("no resource " + input);
            }
            Files.copy(resource, in, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
