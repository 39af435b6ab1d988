package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A transformer that is registered after main has begun would miss what was loaded ahead by then.
 * ThinJIT notices that one may come, and loads nothing ahead.
 */
final class LateTransformerIT extends ForkedTest {
    /** Only keeps its instrumentation, as spring-instrument and byte-buddy-agent do. */
    private static final String KEEPER =
            """
            package keeper;

            import java.lang.instrument.ClassFileTransformer;
            import java.lang.instrument.Instrumentation;
            import java.security.ProtectionDomain;

            public class Agent implements ClassFileTransformer {
                private static Instrumentation kept;

                public static void premain(String argument, Instrumentation jvm) {
                    kept = jvm;
                }

                public static void agentmain(String argument, Instrumentation jvm) {
                    kept = jvm;
                    register();
                }

                public static void register() {
                    kept.addTransformer(new Agent());
                }

                @Override
                public byte[] transform(ClassLoader loader, String name, Class<?> redefined,
                        ProtectionDomain domain, byte[] bytes) {
                    if (name != null && name.startsWith("late/")) {
                        System.out.println("sees " + name);
                    }
                    return null;
                }
            }
            """;

    private static final String MAIN =
            """
            package late;

            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Main {
                public static void main(String[] args) throws Exception {
                    if (args.length == 0) {
                        Files.createFile(Path.of("ready"));
                        System.in.read();
                    } else if (args[0].equals("register")) {
                        Class.forName("keeper.Agent").getMethod("register").invoke(null);
                    }
                    serve();
                }

                static void serve() {
                    System.out.println(new Service().say());
                }
            }
            """;

    /** In a folder that is called like ThinJIT, as its own build's may be. */
    private Path keeper() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("thinjit")).resolve("keeper.jar");
        return new JarBuilder()
                .attribute("Premain-Class", "keeper.Agent")
                .attribute("Agent-Class", "keeper.Agent")
                .sources(KEEPER)
                .write(jar);
    }

    private static JarBuilder program() {
        return new JarBuilder()
                .attribute("Main-Class", "late.Main")
                .sources(
                        MAIN,
                        "package late; class Service { String say() { return new Answer().x; } }",
                        "package late; class Answer { String x = \"late\"; }");
    }

    private static void assertNothingAhead(RunResult run, String why) {
        assertThat(run.agentLines()).isEmpty();
        assertThat(run.stats().number("classes.asynchronous")).isZero();
        assertThat(run.stats().number("classes.synchronous")).isPositive();
        assertThat(run.stats().text("fallbacks")).contains(why);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesAllBesideAnAgentThatRegistersInMain(boolean before) throws IOException {
        Path app = program().write(folder.resolve("app.jar"));
        index(app);
        String other = "-javaagent:" + keeper() + "=secret";
        RunResult plain = jvm("plain").options(other).jar(app, "register").run();
        ForkedJvm both = jvm("thinjit");

        RunResult run =
                (before
                                ? both.options(other).agent("stats=stats.json")
                                : both.agent("stats=stats.json").options(other))
                        .jar(app, "register")
                        .run();

        assertSame(plain, run);
        assertThat(plain.out()).contains("sees late/Service", "sees late/Answer");
        assertNothingAhead(run, "keeper.jar");
        assertThat(run.stats().text("fallbacks")).doesNotContain("secret");
    }

    @Test
    void loadsNothingAheadForAProgramThatCanAttachAgentsToItself() {
        Path app =
                program()
                        .sources("package net.bytebuddy.agent; public class ByteBuddyAgent {}")
                        .write(folder.resolve("app.jar"));
        index(app);
        RunResult run = same("stats=stats.json,learn=app.tjl", jvm -> jvm.jar(app, "none"));

        assertNothingAhead(run, "ByteBuddyAgent");
        assertThat(run.folder().resolve("app.tjl")).as("as with speculate=false").doesNotExist();
    }

    @Test
    void loadsNothingAheadOnceAnAgentIsAttached() throws Exception {
        Path app = program().write(folder.resolve("app.jar"));
        index(app);
        RunResult plain = runAttaching(jvm("plain"), app);

        RunResult run = runAttaching(jvm("thinjit").agent("stats=stats.json"), app);

        assertThat(run.exit()).isZero();
        assertThat(plain.out()).contains("sees late/Service", "sees late/Answer");
        assertThat(run.stats().text("fallbacks")).contains("keeper.jar");
    }

    private RunResult runAttaching(ForkedJvm jvm, Path app) throws Exception {
        jvm.options("-XX:+EnableDynamicAgentLoading").jar(app);
        Process process = jvm.start();
        try (OutputStream in = process.getOutputStream()) {
            AttachIT.awaitFile(jvm.here(), "ready");
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            machine.loadAgent(keeper().toString(), "");
            machine.detach();
            in.write("go\n".getBytes(StandardCharsets.US_ASCII));
        }
        return jvm.finish(process);
    }
}
