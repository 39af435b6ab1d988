package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** {@code run}, in a JVM of its own, sizes the JVM's symbol table for programs of many classes. */
class SymbolTableIT {
    private static final Path JAR = Path.of("target", "thinjit-cli.jar").toAbsolutePath();
    private static final int CLASSES = 5_500;

    @TempDir private static Path made;
    @TempDir private Path folder;

    @BeforeAll
    static void makeLargeLibrary() throws IOException {
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(made.resolve("large.jar")))) {
            for (int i = 0; i < CLASSES; i++) {
                ClassWriter writer = new ClassWriter(0);
                String name = "large/C" + i;
                writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
                jar.putNextEntry(new JarEntry(name + ".class"));
                jar.write(writer.toByteArray());
            }
        }
    }

    private String line(List<Path> classPath, String... options)
            throws IOException, InterruptedException {
        String joined =
                String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
        Path index = folder.resolve("app.tji");
        Cli.Run indexed =
                Cli.run(
                        "index",
                        "--class-path",
                        joined,
                        "--main",
                        "demo.Main",
                        "--output",
                        index,
                        "--pack",
                        "none");
        assertThat(indexed.status()).as(indexed::toString).isZero();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString(), "run", index.toString(), "--"));
        command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+PrintFlagsFinal"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", joined, "demo.Main"));
        return sizeIn(command);
    }

    private String sizeIn(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("flags");
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        int status = run.waitFor();
        assertThat(status).as(Files.readString(out)).isZero();
        return Files.readAllLines(out).stream()
                .filter(line -> line.contains(" SymbolTableSize "))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> large() throws IOException {
        return List.of(FixtureProgram.jar(folder.resolve("app.jar")), made.resolve("large.jar"));
    }

    @Test
    void isSizedByTheNumberOfClasses() throws Exception {
        assertThat(line(large())).contains("= 65536").contains("command line");
    }

    @Test
    void theUsersOwnSizeWins() throws Exception {
        assertThat(line(large(), "-XX:SymbolTableSize=20000")).contains("= 20000");
    }

    @Test
    void staysAsItIsForASmallProgram() throws Exception {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"));
        assertThat(line(List.of(jar))).contains("= 32768").contains("default");
    }
}
