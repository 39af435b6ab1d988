package org.thinjit.bench.stress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;
import org.thinjit.bench.program.Workspace;

/**
 * The stress program, compiled, packed and indexed in a folder.
 *
 * @param jar the program
 * @param plugin the jar for its own class loaders
 * @param index made for both
 */
record StressProgram(Path jar, Path plugin, Path index) {
    static StressProgram build(Workspace workspace, Jdk jdk, Path folder) throws BenchException {
        Path jar = folder.resolve("stress.jar");
        Path plugin = folder.resolve("plugin.jar");
        Path index = folder.resolve("stress.tji");
        try {
            Path classes = compile(jdk, folder, "program", StressSources.program(), List.of());
            pack(classes, jar);
            List<String> path = List.of("-cp", classes.toString());
            pack(compile(jdk, folder, "plugin", StressSources.plugin(), path), plugin);
        } catch (IOException e) {
            throw new BenchException("cannot build the stress program: " + e, e);
        }
        List<String> arguments =
                List.of("--jar", "" + jar, "--also", "" + plugin, "--output", "" + index);
        List<String> command = workspace.commandLine(jdk.java(), "index", arguments);
        ToolProcess.run("indexing", command, folder, folder.resolve("index.log"));
        return new StressProgram(jar, plugin, index);
    }

    private static Path compile(
            Jdk jdk, Path folder, String name, Map<String, String> sources, List<String> options)
            throws IOException, BenchException {
        Path classes = Files.createDirectories(folder.resolve(name));
        List<String> command = new ArrayList<>();
        command.add(jdk.java().resolveSibling("javac").toString());
        command.addAll(options);
        command.addAll(List.of("--release", "17", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            command.add(file.toString());
        }
        ToolProcess.run("compiling", command, folder, folder.resolve("javac.log"));
        return classes;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "stress.Main");
        List<Path> files;
        try (var tree = Files.walk(classes)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path each : files) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
    }
}
