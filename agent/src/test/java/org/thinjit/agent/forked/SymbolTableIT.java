package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** For a large program the JVM's symbol table grows before it is full; the JVM says so in its log. */
@EnabledOnOs(OS.LINUX)
final class SymbolTableIT extends ForkedTest {
    private static final String LOG = "-Xlog:symboltable=debug:file=symbols.log";
    private static final String[] GROWN = {"65536", "131072", "262144"};
    private static final int MANY = 16_384;

    /** Waits for the thread that grows the table and the one that starts it, then looks up names, new ones and old ones. */
    private static final String MAIN =
            """
            package symbols;

            public class Main {
                public static void main(String[] words) throws Exception {
                    awaitEndOf("thinjit-compilers");
                    awaitEndOf("thinjit-symbols");
                    int missing = 0;
                    for (int i = 0; i < 1000; i++) {
                        try {
                            Class.forName("symbols.None" + i);
                        } catch (ClassNotFoundException e) {
                            missing++;
                        }
                    }
                    System.out.println(missing + " " + Class.forName("symbols.Other").getName());
                }

                static void awaitEndOf(String name) throws InterruptedException {
                    for (Thread thread : Thread.getAllStackTraces().keySet()) {
                        if (thread.getName().equals(name)) {
                            System.err.println("waits for " + name);
                            thread.join();
                        }
                    }
                }
            }

            class Other {}
            """;

    private JarBuilder program() {
        return new JarBuilder().attribute("Main-Class", "symbols.Main").sources(MAIN);
    }

    private RunResult run(JarBuilder program, String options, String... jvmOptions) {
        Path app = program.write(folder.resolve("app.jar"));
        index(app);
        RunResult plain = jvm("plain").options(jvmOptions).jar(app).run();
        ForkedJvm thinjit = jvm("thinjit").agent("log=info,compilers=plain" + options).options(LOG);
        RunResult run = thinjit.options(jvmOptions).jar(app).run();
        assertThat(run.out()).isEqualTo(plain.out()).startsWith("1000 symbols.Other");
        assertThat(run.exit()).isEqualTo(plain.exit()).isZero();
        return run;
    }

    private static List<String> sizes(RunResult run) {
        return run.lines("symbols.log").stream()
                .filter(line -> line.contains("Grown to size:"))
                .map(line -> line.replaceFirst(".*:", ""))
                .toList();
    }

    private static void assertGrown(RunResult run) {
        assertThat(run.err()).contains("the JVM's symbol table has 262144 buckets, ");
        assertThat(sizes(run)).containsExactly(GROWN);
    }

    private static void assertLeft(RunResult run) {
        assertThat(run.err()).doesNotContain("262144 buckets");
        assertThat(sizes(run)).isEmpty();
    }

    @Test
    void growsWhereTheUserWantsIt() {
        assertGrown(run(program(), ",symbols=grow"));
    }

    @Test
    void byDefaultForALargeProgram() {
        JarBuilder large = program();
        for (int i = 0; i < MANY; i++) {
            large.entry("symbols/many/C" + i + ".class", empty("symbols/many/C" + i));
        }

        assertGrown(run(large, ""));
    }

    private static byte[] empty(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void byDefaultNotForASmallOne() {
        RunResult run = run(program(), "");

        assertLeft(run);
        assertThat(run.err()).doesNotContain("waits for", "symbol table");
    }

    @Test
    void notWhereTheUserWantsItPlain() {
        assertLeft(run(program(), ",symbols=plain"));
    }

    @Test
    void notWhereTheUserHasChosenASize() {
        String size = "-XX:SymbolTableSize=16384";
        RunResult run = run(program(), ",symbols=grow", "-XX:+UnlockExperimentalVMOptions", size);

        assertLeft(run);
        assertThat(run.err())
                .contains("the JVM's symbol table is left alone: ", "SymbolTableSize is set");
    }

    @Test
    void otherValuesAreBadUsage() {
        Path app = program().write(folder.resolve("app.jar"));

        RunResult run = jvm("bad").agent("symbols=many").jar(app).run();

        assertThat(run.err())
                .contains("option 'symbols' cannot be 'many'; known: auto, grow, plain");
        assertThat(run.exit()).isZero();
    }
}
