package org.thinjit.agent.forked;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a test's small programs in memory: for variants of a class that no build could hold. */
final class SourceCompiler {
    private static final List<String> OPTIONS =
            List.of(
                    "--release",
                    "17",
                    "-g",
                    "-proc:none",
                    "-classpath",
                    System.getProperty("thinjit.test.classes"));
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?:class|interface|enum|record) ([\\p{L}\\w]+)");

    /** Each test of a class compiles the same program. */
    private static final Map<List<String>, Map<String, byte[]>> COMPILED =
            new ConcurrentHashMap<>();

    private SourceCompiler() {}

    /**
     * Compiles.
     *
     * @param sources compilation units; a unit's first type gives it its name
     * @return class files by entry name, for example {@code a/b/C.class}
     */
    static Map<String, byte[]> compile(String... sources) {
        Map<String, byte[]> classes = new TreeMap<>();
        COMPILED.computeIfAbsent(List.of(sources), s -> compileWith("", sources))
                .forEach((name, bytes) -> classes.put(name, bytes.clone()));
        return classes;
    }

    /** Compiles against a library too. */
    static Map<String, byte[]> compileWith(String library, String... sources) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.set(
                options.size() - 1, options.get(options.size() - 1) + File.pathSeparator + library);
        return compile(options, sources);
    }

    /** Compiles a module, whose declaration is one of the sources, against those of a folder. */
    static Map<String, byte[]> compileModule(Path modules, String... sources) {
        List<String> options = new ArrayList<>(OPTIONS.subList(0, OPTIONS.size() - 2));
        options.addAll(List.of("--module-path", modules.toString()));
        return compile(options, sources);
    }

    private static Map<String, byte[]> compile(List<String> options, String... sources) {
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new Unit(source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Memory memory = new Memory(compiler.getStandardFileManager(null, null, null));
        StringWriter messages = new StringWriter();
        if (!compiler.getTask(messages, memory, null, options, null, units).call()) {
            throw new AssertionError(messages.toString());
        }
        Map<String, byte[]> classes = new TreeMap<>();
        memory.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String source;

        Unit(String source) {
            super(URI.create("memory:///" + path(source) + ".java"), Kind.SOURCE);
            this.source = source;
        }

        private static String path(String source) {
            Matcher home = PACKAGE.matcher(source);
            Matcher type = TYPE.matcher(source);
            if (source.startsWith("module ") || source.startsWith("open module ")) {
                return "module-info";
            }
            if (!type.find()) {
                throw new IllegalArgumentException("no type in " + source);
            }
            return (home.find() ? home.group(1).replace('.', '/') + "/" : "") + type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

        Memory(JavaFileManager next) {
            super(next);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///out"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    outputs.put(name.replace('.', '/') + ".class", bytes);
                    return bytes;
                }
            };
        }
    }
}
