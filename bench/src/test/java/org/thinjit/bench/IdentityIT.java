package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed identity probe under a real JVM. */
class IdentityIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    void tellsTheOneClassThatAnotherAgentBrings() {
        BenchCall call = bench("quiet");
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("AgentTeller on JDK")
                .contains("empty-agent 5 DIFFERENCES for ")
                .contains("+ org.thinjit.bench.emptyagent.EmptyAgent|")
                .contains("+ initialized org.thinjit.bench.emptyagent.EmptyAgent after nothing")
                .contains("+ domains jdk.internal.loader.ClassLoaders$AppClassLoader file:")
                .doesNotContain("AgentTeller|");
        assertThat(call.status()).isEqualTo(1);
    }

    private static BenchCall bench(String argument) {
        return BenchCall.run(
                ROOT,
                JAVA_HOME,
                "--jdk",
                Integer.toString(Runtime.version().feature()),
                "--variants",
                "empty-agent",
                "--identity",
                "--class-path",
                "bench/target/test-classes",
                "--main",
                "org.thinjit.bench.fixture.AgentTeller",
                "--",
                argument);
    }

    /** A module whose main class loads one of another module. */
    @Test
    void findsTheModulesOfAModulePathTheSame(@TempDir Path folder) throws IOException {
        compile(
                folder,
                "lib",
                Map.of(
                        "module-info.java",
                        "module lib { exports lib; }",
                        "lib/Word.java",
                        "package lib; public class Word { public String toString() {"
                                + " return \"word\"; } }"));
        compile(
                folder,
                "app",
                Map.of(
                        "module-info.java",
                        "module app { requires lib; }",
                        "app/Main.java",
                        "package app; public class Main { public static void main(String[] a)"
                                + " { System.out.println(new lib.Word()); } }"));

        BenchCall call =
                BenchCall.run(
                        ROOT,
                        JAVA_HOME,
                        "--jdk",
                        Integer.toString(Runtime.version().feature()),
                        "--variants",
                        "hook,thinjit",
                        "--identity",
                        "--module-path",
                        folder.resolve("mods").toString(),
                        "--main",
                        "app/app.Main");

        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("hook     identical for 2", "thinjit  identical for 2");
        assertThat(call.status()).isZero();
    }

    private static void compile(Path folder, String module, Map<String, String> sources)
            throws IOException {
        Path mods = Files.createDirectories(folder.resolve("mods"));
        List<String> arguments = new ArrayList<>(List.of("-p", mods.toString()));
        Path classes = folder.resolve(module);
        arguments.addAll(List.of("-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(module + "-src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        run("javac", arguments.toArray(String[]::new));
        String jar = mods.resolve(module + ".jar").toString();
        run("jar", "--create", "--file", jar, "-C", classes.toString(), ".");
    }

    private static void run(String tool, String... arguments) {
        ToolProvider found = ToolProvider.findFirst(tool).orElseThrow();
        assertThat(found.run(System.out, System.err, arguments)).isZero();
    }
}
