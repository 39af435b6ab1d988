package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.cli.Cli.Run;

/** Archives, and programs started with them, in JVMs of their own. */
class ArchiveIT {
    private static final Path JAR = Path.of("target", "thinjit-cli.jar").toAbsolutePath();

    @TempDir private static Path made;
    private static JsonNode report;

    @TempDir private Path folder;
    private Path jar;
    private Path index;
    private Path archive;

    @BeforeAll
    static void make() throws IOException {
        FixtureProgram.jar(made.resolve("app.jar"));
        assertThat(Cli.run("index", "--jar", made.resolve("app.jar")).status()).isZero();
        Run run =
                Cli.run(
                        "archive",
                        made.resolve("app.tji"),
                        "--output",
                        made.resolve("app.jsa"),
                        "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        report = run.json();
    }

    /** Each test spoils files of its own; the jar stays where the archive was made of it. */
    @BeforeEach
    void copy() throws IOException {
        jar = made.resolve("app.jar");
        index = folder.resolve("app.tji");
        archive = folder.resolve("app.jsa");
        for (String name : List.of("app.tji", "app.jsa", "app.jsa.conditions")) {
            Files.copy(
                    made.resolve(name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private record Ended(int status, String out, String err) {}

    private Ended java(Consumer<ProcessBuilder> change, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        change.accept(builder);
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out), Files.readString(err));
    }

    private Ended run(Object... javaArguments) throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of("-jar", JAR, "run", index, "--explain"));
        arguments.add("--");
        arguments.addAll(List.of(javaArguments));
        return java(builder -> {}, arguments.toArray());
    }

    /** The program's output is the plain run's, and the archive was left out for this reason. */
    private void assertPlain(Ended ended, String reason) throws IOException, InterruptedException {
        assertThat(ended.out()).isEqualTo(java(builder -> {}, "-jar", jar).out());
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("[thinjit] without the archive").contains(reason);
    }

    @Test
    void reportsWhatWasMade() {
        assertThat(report.get("listed").intValue()).isBetween(10, FixtureProgram.CLASSES);
        assertThat(report.get("tried").intValue()).isGreaterThan(100);
        assertThat(report.get("bytes").longValue()).isEqualTo(archive.toFile().length());
        assertThat(made.toFile().list((dir, name) -> name.endsWith(".tmp"))).isEmpty();
    }

    @Test
    void theProgramsClassesComeFromTheArchive() throws IOException, InterruptedException {
        Path log = folder.resolve("log");

        Ended ended = run("-Xlog:class+load:file=" + log, "-jar", jar);

        assertThat(ended.out()).isEqualTo("0\n");
        assertThat(ended.err())
                .isEqualTo(
                        "[thinjit] with the archive "
                                + archive
                                + "\n[thinjit] without the agent: no thinjit.jar beside this jar\n");
        for (String name : List.of("Main", "Parser", "Leaf", "InLambda")) {
            assertThat(Files.readString(log))
                    .containsPattern(" demo\\." + name + " source: shared objects file");
        }
    }

    @Test
    void withoutExplainNothingIsAdded() throws IOException, InterruptedException {
        Ended ended = java(builder -> {}, "-jar", JAR, "run", index, "--", "-jar", jar);

        assertThat(ended).isEqualTo(new Ended(0, "0\n", ""));
    }

    @Test
    void theArgumentFileUsesTheArchiveToo() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Object[] arguments = {
            "@" + made.resolve("app.jsa.args"), "-Xlog:class+load:file=" + log, "-jar", jar
        };

        assertThat(java(builder -> {}, arguments)).isEqualTo(new Ended(0, "0\n", ""));
        assertThat(Files.readString(log))
                .containsPattern(" demo\\.Main source: shared objects file");
    }

    @Test
    void passesTheExitStatus() throws IOException, InterruptedException {
        Ended failed = java(builder -> {}, "-jar", JAR, "run", index, "--", "-jar", "gone.jar");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("gone.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseSerialGC",
                "-XX:+UseZGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y"
            })
    void otherOptionsRunPlain(String option) throws IOException, InterruptedException {
        assertPlain(run(option, "-jar", jar), option);
    }

    @Test
    void anotherJdkRunsPlain() throws IOException, InterruptedException {
        Path conditions = folder.resolve("app.jsa.conditions");
        String text = Files.readString(conditions);
        Files.writeString(conditions, text.replaceFirst("(?m)^jdk=.*$", "jdk=18 other"));

        assertPlain(run("-jar", jar), "another JDK (18 other)");
    }

    @Test
    void aChangedJarRunsPlain() throws IOException, InterruptedException {
        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(before.toMillis() + 2000));
        try {
            assertPlain(run("-jar", jar), "app.jar has changed since");
        } finally {
            Files.setLastModifiedTime(jar, before);
        }
    }

    @Test
    void anotherClassPathRunsPlain() throws IOException, InterruptedException {
        assertPlain(run("-cp", folder + File.pathSeparator + jar, "demo.Main"), "class path");
    }

    @Test
    void aTruncatedArchiveRunsPlain() throws IOException, InterruptedException {
        writable();
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertPlain(run("-jar", jar), "its bytes are not those written");
    }

    @Test
    void aFlippedBitRunsPlain() throws IOException, InterruptedException {
        writable();
        try (FileChannel channel =
                FileChannel.open(archive, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, channel.size() / 2);
            one.put(0, (byte) (one.get(0) ^ 4));
            channel.write(one.rewind(), channel.size() / 2);
        }

        assertPlain(run("-jar", jar), "its bytes are not those written");
    }

    @Test
    void missingOrBadConditionsRunPlain() throws IOException, InterruptedException {
        Path conditions = folder.resolve("app.jsa.conditions");
        Files.writeString(conditions, "ThinJIT archive conditions 1\n");
        assertPlain(run("-jar", jar), "is corrupt");
        Files.delete(conditions);
        assertPlain(run("-jar", jar), "there is no ");
        Files.delete(archive);
        assertPlain(run("-jar", jar), "there is none");
    }

    @Test
    void variablesWithOptionsRunPlain() throws IOException, InterruptedException {
        Object[] arguments = {"-jar", JAR, "run", index, "--explain", "--", "-jar", jar};
        Ended ended =
                java(builder -> builder.environment().put("JDK_JAVA_OPTIONS", "-Da=b"), arguments);

        assertPlain(ended, "JDK_JAVA_OPTIONS is set");
    }

    /** Should conditions be missed after all, the JVM's own refusal must not reach the output. */
    @Test
    void aRefusedArchiveIsSilent() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Ended ended =
                java(
                        builder -> {},
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xshare:auto",
                        "-Xlog:cds*=off",
                        Runtime.version().feature() >= 24 ? "-Xlog:aot*=off" : "-Xlog:gc=off",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        folder + File.pathSeparator + jar,
                        "demo.Main");

        assertThat(ended).isEqualTo(new Ended(0, "0\n", ""));
        assertThat(Files.readString(log)).doesNotContain("demo.Main source: shared");
    }

    @Test
    void anArchiveForAnotherCollectorServesThatCollector()
            throws IOException, InterruptedException {
        writable();
        Run built =
                Cli.run(
                        "archive",
                        made.resolve("app.tji"),
                        "--output",
                        archive,
                        "--java-option",
                        "-XX:+UseSerialGC");
        assertThat(built.err()).isEmpty();

        assertThat(run("-XX:+UseSerialGC", "-jar", jar).err()).contains("with the archive");
        assertPlain(run("-jar", jar), "made for the JVM options [-XX:+UseSerialGC]");
    }

    /** HotSpot writes archives read-only. */
    private void writable() {
        assertThat(archive.toFile().setWritable(true)).isTrue();
    }
}
