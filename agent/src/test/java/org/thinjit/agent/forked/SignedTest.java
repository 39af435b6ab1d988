package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests with signed jars share: a program that loads the classes it is told and prints who signed
 * them, and the comparison of a plain run with one by ThinJIT.
 */
abstract class SignedTest extends ForkedTest {
    /** The program's main class; its jar is not signed. */
    protected static final String MAIN = "main.Main";

    private static final String LOADED = "classes.log";

    private static final String SOURCE =
            """
            package main;

            import java.io.*;
            import java.net.*;
            import java.security.*;
            import java.util.*;

            public class Main {
                public static void main(String[] words) throws Exception {
                    for (String word : words) {
                        if (word.startsWith("@")) {
                            String[] parts = word.substring(1).split("!");
                            URL[] urls = {new File(parts[0]).toURI().toURL()};
                            load(parts[1], new URLClassLoader(urls, null));
                        } else if (word.startsWith("/")) {
                            resource(word);
                        } else if (word.indexOf('=') > 0) {
                            Security.setProperty(
                                    word.substring(0, word.indexOf('=')),
                                    word.substring(word.indexOf('=') + 1));
                        } else {
                            load(word, Main.class.getClassLoader());
                        }
                    }
                }

                private static void load(String name, ClassLoader loader) {
                    try {
                        Class<?> type = Class.forName(name, true, loader);
                        CodeSource source = type.getProtectionDomain().getCodeSource();
                        System.out.println(name + " " + source.getLocation());
                        CodeSigner[] signers = source.getCodeSigners();
                        System.out.println(signers == null ? "nobody" : signers.length + " signers");
                        System.out.println(Arrays.toString(signers));
                        System.out.println(Arrays.toString(source.getCertificates()));
                        System.out.println(Arrays.hashCode(type.getSigners()));
                        System.out.println(type.getPackage() + " " + type.getPackage().isSealed());
                        System.out.println(type.getPackage().getImplementationTitle());
                    } catch (ReflectiveOperationException | SecurityException | Error e) {
                        System.out.println(name + " " + e);
                        for (StackTraceElement frame : e.getStackTrace()) {
                            boolean loading = frame.getClassName().equals("java.lang.ClassLoader");
                            if (loading && !frame.getMethodName().startsWith("defineClass")) {
                                System.out.println(frame.getMethodName());
                            }
                        }
                    }
                }

                private static void resource(String name) throws IOException {
                    URL url = Main.class.getResource(name);
                    JarURLConnection connection = (JarURLConnection) url.openConnection();
                    try (InputStream in = connection.getInputStream()) {
                        System.out.println(url + " " + new String(in.readAllBytes()));
                    } catch (SecurityException e) {
                        System.out.println(url + " " + e);
                    }
                    System.out.println(Arrays.toString(connection.getCertificates()));
                }
            }
            """;

    /** Who signs. */
    protected SigningTools tools;

    private Path probe;

    /** Makes keys and the probe. */
    @BeforeEach
    void prepare() {
        probe = IdentityProbe.write(folder.resolve("probe.jar"));
        tools = new SigningTools(folder).key("rsa", "RSA").key("ec", "EC");
    }

    /** The program's own jar. */
    protected Path main() {
        return new JarBuilder().sources(SOURCE).write(folder.resolve("main.jar"));
    }

    /** A jar to be signed: {@code a.A}, {@code a.B} and {@code b.C}, and a resource. */
    protected static JarBuilder library() {
        return new JarBuilder()
                .attribute("Implementation-Title", "Library")
                .sources(
                        "package a; public class A { static Object b = new B(); }",
                        "package a; public class B {}",
                        "package b; public class C {}")
                .entry("a/text.txt", "a text".getBytes());
    }

    /** Runs plain and with ThinJIT, and compares all that the program and the probe see. */
    protected RunResult compare(
            String options, List<String> more, String classPath, String... words) {
        RunResult plain = run(jvm("plain").main(classPath, MAIN, words), more);
        ForkedJvm jvm = jvm("thinjit").agent("speculate=true,stats=stats.json" + options);
        RunResult thinjit = run(jvm.main(classPath, MAIN, words), more);
        assertSame(plain, thinjit);
        assertThat(IdentityProbe.of(thinjit)).isEqualTo(IdentityProbe.of(plain));
        return thinjit;
    }

    /** Runs a program with the probe. */
    protected RunResult run(ForkedJvm program, List<String> more) {
        List<String> options = new ArrayList<>(more);
        options.add(IdentityProbe.option(probe));
        options.add("-Xlog:class+load:file=" + LOADED);
        return program.options(options.toArray(String[]::new)).run();
    }

    /** Whether the JDK verified a signature before the probe looked. */
    protected static boolean verified(RunResult run) {
        return run.lines(LOADED).stream()
                .anyMatch(l -> l.contains("sun.security.util.ManifestDigester "));
    }
}
