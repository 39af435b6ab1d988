package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Packs fixtures, which the build has compiled, into a jar. */
final class JarBuilder {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new TreeMap<>();

    JarBuilder() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** Adds a main attribute to the manifest. */
    JarBuilder attribute(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Adds an attribute to a named section of the manifest. */
    JarBuilder sectionAttribute(String section, String name, String value) {
        manifest.getEntries().computeIfAbsent(section, s -> new Attributes()).putValue(name, value);
        return this;
    }

    /** Adds all classes of a package of {@code org.thinjit.fixture}. */
    JarBuilder fixture(String name) {
        Path classes = Path.of(System.getProperty("thinjit.test.classes"));
        Path folder = classes.resolve("org/thinjit/fixture").resolve(name);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                entry(
                        classes.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Compiles source files, one top-level class in each, and adds all their classes. */
    JarBuilder sources(String... sources) {
        entries.putAll(SourceCompiler.compile(sources));
        return this;
    }

    /** The same for sources that need a library. */
    JarBuilder sourcesWith(Path library, String... sources) {
        entries.putAll(SourceCompiler.compileWith(library.toString(), sources));
        return this;
    }

    /** Adds all classes and resources of another jar, without its manifest. */
    /** Compiles a module with its declaration, against the modules of a folder, and adds its classes. */
    JarBuilder module(Path modules, String... sources) {
        entries.putAll(SourceCompiler.compileModule(modules, sources));
        return this;
    }

    JarBuilder contents(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entry(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds or replaces an entry. */
    JarBuilder entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Removes an entry. */
    JarBuilder without(String name) {
        if (entries.remove(name) == null) {
            throw new IllegalArgumentException("no entry " + name);
        }
        return this;
    }

    /** Returns an entry's bytes. */
    byte[] bytes(String name) {
        return entries.get(name);
    }

    /** Writes the jar. */
    Path write(Path file) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Adds or replaces an entry of a jar that was written, for example of a signed one. */
    static void replaceEntry(Path jar, String name, byte[] bytes) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path entry = files.getPath(name);
            if (entry.getParent() != null) {
                Files.createDirectories(entry.getParent());
            }
            Files.write(entry, bytes);
        }
    }
}
