package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The agent comes into a running program, which must not be harmed. */
final class AttachIT extends ForkedTest {
    private static final String MAIN =
            """
            package attached;

            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println("started");
                    Files.createFile(Path.of("ready"));
                    System.in.read();
                    System.out.println(new Late().say());
                    System.exit(4);
                }
            }
            """;

    private Path program() {
        return new JarBuilder()
                .attribute("Main-Class", "attached.Main")
                .sources(
                        MAIN,
                        "package attached; class Late { String say() { return new Later().x; } }",
                        "package attached; class Later { String x = \"late\"; }")
                .write(folder.resolve("app.jar"));
    }

    private RunResult runAttaching(Path app, String... agentOptions) throws Exception {
        ForkedJvm jvm =
                jvm("run-" + agentOptions.length)
                        .options("-XX:+EnableDynamicAgentLoading")
                        .jar(app);
        Process process = jvm.start();
        try (OutputStream in = process.getOutputStream()) {
            awaitFile(folder.resolve("run-" + agentOptions.length), "ready");
            for (String options : agentOptions) {
                VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
                machine.loadAgent(ForkedJvm.agentJar().toString(), options);
                machine.detach();
            }
            in.write("go\n".getBytes(StandardCharsets.US_ASCII));
        }
        return jvm.finish(process);
    }

    static void awaitFile(Path folder, String name) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(folder.resolve(name))) {
                assertThat(watch.poll(60, TimeUnit.SECONDS))
                        .isNotNull()
                        .matches(
                                k -> {
                                    k.pollEvents();
                                    return k.reset();
                                });
            }
        }
    }

    @Test
    void servesWhatIsLoadedFromThenOn() throws Exception {
        Path app = program();
        index(app);
        RunResult plain = runAttaching(app);

        RunResult run = runAttaching(app, "stats=stats.json,compilers=hold");

        assertSame(plain, run);
        assertThat(run.exit()).isEqualTo(4);
        assertServed(run);
        // The start was over long ago.
        assertThat(run.stats().number("compilerHeldMillis")).isZero();
    }

    @Test
    void saysOnceThatThereIsNoIndex() throws Exception {
        Path app = program();
        RunResult plain = runAttaching(app);

        RunResult run = runAttaching(app, "");

        assertSame(plain, run);
        assertOneLine(run, "no index");
    }

    @Test
    void attachedTwiceStandsBackTheSecondTime() throws Exception {
        Path app = program();
        index(app);
        RunResult plain = runAttaching(app);

        RunResult run = runAttaching(app, "", "");

        assertSame(plain, run);
        assertOneLine(run, "ThinJIT is in this JVM already");
    }
}
