package org.thinjit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small program, compiled and packed into a runnable jar. */
final class FixtureProgram {
    /** Each class is there for one way in which classes come to be loaded, or not. */
    private static final String SOURCE =
            """
            package demo;

            public class Main {
                public static void main(String[] arguments) {
                    Parser parser = new Parser();
                    Node node = parser.parse("1");
                    Runnable later = () -> new InLambda();
                    later.run();
                    System.out.println(node.value());
                    if (arguments.length > 5) {
                        throw new Failure();
                    }
                }
            }

            class Parser {
                Node parse(String text) { return Reader.open().node(); }
                Node parse(int number) { return new Leaf(); }
                Node same(Twig twig) { return twig; }
            }

            class Reader {
                static Reader open() { return new Reader(); }
                Node node() { return new Leaf(); }
            }

            abstract class Node { abstract int value(); }

            class Leaf extends Node {
                int value() { return Deep.make(); }
            }

            class Branch extends Node {
                int value() { return 2; }
            }

            class Twig extends Node {
                int value() { return 3; }
            }

            class Deep {
                static int make() { return Thread.interrupted() ? Deeper.make() : 0; }
            }

            class Deeper {
                static int make() { return Deepest.VALUE.length(); }
            }

            class Deepest { static final String VALUE = new String("deepest"); }

            class Base {}

            class InLambda extends Base {}

            class Failure extends RuntimeException {
                Failure() { super(Reason.text()); }
            }

            class Reason { static String text() { return "reason"; } }

            class Lonely {
                void run() { new OnlyLonely(); }
            }

            class OnlyLonely {}

            class Reflected {}
            """;

    static final int CLASSES = 17;

    private FixtureProgram() {}

    /** Writes the program as {@code app.jar} into a folder, indexes it, and returns the index. */
    static Path indexed(Path folder) throws IOException {
        Path jar = jar(folder.resolve("app.jar"));
        Cli.Run run = Cli.run("index", "--jar", jar);
        if (run.status() != 0) {
            throw new IllegalStateException("cannot index the fixture: " + run);
        }
        return folder.resolve("app.tji");
    }

    /** Compiles the program and writes it as a runnable jar. */
    static Path jar(Path jar) throws IOException {
        return jar(jar, SOURCE);
    }

    /** Compiles another program whose main class is {@code demo.Main}; some files stay out of the jar. */
    static Path jar(Path jar, String text, String... leftOut) throws IOException {
        Path classes = jar.resolveSibling("classes-of-" + jar.getFileName());
        compile(classes, text);
        for (String file : leftOut) {
            Files.delete(classes.resolve(file));
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "demo.Main");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path each : tree.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                out.write(Files.readAllBytes(each));
            }
        }
        return jar;
    }

    /** The same with resources, texts by their paths. */
    static Path jarWith(Path jar, String text, Map<String, String> resources) throws IOException {
        Path classes = jar.resolveSibling("classes-of-" + jar.getFileName());
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            Path file = classes.resolve(resource.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, resource.getValue());
        }
        return jar(jar, text);
    }

    private static void compile(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///demo/Main.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        List<String> options = List.of("--release", "17", "-d", folder.toString());
        if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
            throw new IOException("the fixture does not compile");
        }
    }
}
