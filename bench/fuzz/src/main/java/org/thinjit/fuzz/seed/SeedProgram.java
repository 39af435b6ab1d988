package org.thinjit.fuzz.seed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A program of three small classes in a jar. Between them they have a bit of all that the indexer looks
 * at: a monitor, a loop, a switch on text, a lambda, an exception, a superclass, a class loader.
 *
 * @param jar the jar
 * @param classes the folder of its classes
 */
record SeedProgram(Path jar, Path classes) {
    /** The classes' simple names. */
    static final List<String> NAMES = List.of("A", "B", "C");

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String A =
            """
            package p;

            class A {
                int n;

                void hop(A other) {
                    synchronized (other) {
                        n = other.n + 1;
                    }
                }

                static ClassLoader l() throws Exception {
                    return new java.net.URLClassLoader(new java.net.URL[0]);
                }
            }
            """;

    private static final String B =
            """
            package p;

            class B extends A {
                void go() {
                    hop(this);
                }
            }
            """;

    private static final String C =
            """
            package p;

            public class C {
                static int n;

                public static void main(String[] args) throws Exception {
                    Runnable more = () -> n++;
                    more.run();
                    for (String each : args) {
                        switch (each) {
                            case "x":
                                new B().go();
                                break;
                            default:
                                A.l();
                        }
                    }
                    try {
                        System.out.println(new B().n + n);
                    } catch (RuntimeException e) {
                        main(null);
                    }
                }
            }
            """;

    /**
     * Compiles and packs it.
     *
     * @param folder receives everything
     */
    static SeedProgram build(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path sources = Files.createDirectories(folder.resolve("src").resolve("p"));
        List<String> texts = List.of(A, B, C);
        String[] arguments = new String[4 + texts.size()];
        System.arraycopy(
                new String[] {"--release", "17", "-d", classes.toString()}, 0, arguments, 0, 4);
        for (int i = 0; i < texts.size(); i++) {
            Path source = sources.resolve(NAMES.get(i) + ".java");
            arguments[4 + i] = Files.writeString(source, texts.get(i)).toString();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || compiler.run(null, null, null, arguments) != 0) {
            throw new IOException("cannot compile the seed program; is this a JDK?");
        }
        return new SeedProgram(pack(classes, folder.resolve("app.jar")), classes);
    }

    /** The same times always, so that the same classes give the same jar. */
    private static Path pack(Path classes, Path jar) throws IOException {
        String manifest = "Manifest-Version: 1.0\r\nMain-Class: p.C\r\n\r\n";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            put(out, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
            for (String name : NAMES) {
                String entry = "p/" + name + ".class";
                put(out, entry, Files.readAllBytes(classes.resolve(entry)));
            }
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** A class under the one name that the target for class files knows, {@code p/C}. */
    byte[] renamed(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(classes.resolve("p/" + name + ".class"));
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 'p' && bytes[at + 1] == '/' && bytes[at + 2] == name.charAt(0)) {
                bytes[at + 2] = 'C';
            }
        }
        return bytes;
    }
}
