package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

/** Lambdas and linked classes in archives, among them lambdas of classes that no JVM can load. */
class LambdaArchiveIT {
    /** Without Gone, Broken cannot be loaded, and Member's nest host is not there. */
    private static final String SOURCE =
            """
            package demo;

            import java.util.function.Supplier;

            public class Main {
                public static void main(String[] arguments) {
                    Supplier<String> made = () -> "made by " + arguments.length;
                    System.out.println(made.get());
                    if (arguments.length > 5) {
                        new Broken().run();
                    }
                    System.out.println(new Broken.Member().run());
                }
            }

            class Gone {}

            class Broken extends Gone {
                void run() {
                    Runnable never = () -> System.out.println("never");
                    never.run();
                }

                static class Member {
                    String run() {
                        Supplier<String> made = () -> "of a member";
                        return made.get();
                    }
                }
            }
            """;

    private static final String OUTPUT = "made by 0\nof a member\n";

    @TempDir private Path folder;
    private Path jar;

    @BeforeEach
    void index() throws IOException {
        jar = FixtureProgram.jar(folder.resolve("app.jar"), SOURCE, "demo/Gone.class");
        assertThat(Cli.run("index", "--jar", jar).status()).isZero();
    }

    private Run archive(String... options) throws IOException {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "archive",
                                folder.resolve("app.tji"),
                                "--output",
                                folder.resolve("app.jsa"),
                                "--json"));
        arguments.addAll(List.of(options));
        Run run = Cli.run(arguments.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run;
    }

    /** Runs the program with the argument file; gives the log of loaded classes. */
    private String run(String... options) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + folder.resolve("app.jsa.args"));
        command.add("-Xlog:class+load:file=" + log);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
        assertThat(out).hasContent(OUTPUT);
        return Files.readString(log);
    }

    @Test
    void lambdasComeFromTheArchive() throws IOException, InterruptedException {
        assertThat(archive().json().get("sites").intValue()).isPositive();

        assertThat(run())
                .containsPattern(" demo\\.Main\\$\\$Lambda\\S* source: shared objects file")
                .doesNotContain("demo.Broken source: shared objects file");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24)
    void linkedClassesAreThereFromTheStart() throws IOException, InterruptedException {
        assertThat(archive("--link").json().get("linked").booleanValue()).isTrue();

        assertThat(run())
                .containsPattern(" demo\\.Main\\$\\$Lambda\\S* source: shared objects file")
                .doesNotContain("InnerClassLambdaMetafactory source: jrt");
    }

    /** Where the archive is refused after all, the program has to run as without it. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_24)
    void aLinkedArchiveThatDoesNotFitIsSilent() throws IOException, InterruptedException {
        archive("--link");

        assertThat(run("--add-modules=java.sql"))
                .doesNotContain("demo.Main source: shared objects file");
        assertThat(run("-XX:+UseSerialGC")).contains("demo.Main source:");
    }
}
