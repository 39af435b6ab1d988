package org.thinjit.fuzz.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A program of one jar made one of several: {@code main.jar} with the main class' package, and others with
 * the other packages, which its manifest names. The others can be signed, with a key made for that.
 */
final class SplitJar {
    private static final int PARTS = 3;
    private static final String PASSWORD = "mutants";

    private SplitJar() {}

    /**
     * Splits.
     *
     * @param jar the program, with a main class
     * @param folder receives the jars
     * @param signed whether to sign all but {@code main.jar}
     * @return {@code main.jar}
     * @throws IOException if a jar cannot be read, written or signed
     */
    static Path split(Path jar, Path folder, boolean signed) throws IOException {
        Files.createDirectories(folder);
        Path main = folder.resolve("main.jar");
        try (JarFile whole = new JarFile(jar.toFile())) {
            Map<Integer, List<JarEntry>> parts = parts(whole);
            write(whole, parts.get(0), manifest(whole), main);
            for (int part = 1; part <= PARTS; part++) {
                Path file = folder.resolve(name(part));
                write(whole, parts.getOrDefault(part, List.of()), bare(), file);
            }
        }
        if (signed) {
            sign(folder);
        }
        return main;
    }

    private static String name(int part) {
        return "part" + part + ".jar";
    }

    /** Packages stay together: signers are per package, and so is sealing. */
    private static Map<Integer, List<JarEntry>> parts(JarFile whole) throws IOException {
        String main = whole.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        Map<String, Integer> partOf = new LinkedHashMap<>();
        partOf.put(folderOf(main.replace('.', '/')), 0);
        Map<Integer, List<JarEntry>> parts = new LinkedHashMap<>();
        List<JarEntry> entries = new ArrayList<>(whole.stream().toList());
        entries.sort(Comparator.comparing(JarEntry::getName));
        for (JarEntry entry : entries) {
            if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                int next = 1 + (partOf.size() - 1) % PARTS;
                int part = partOf.computeIfAbsent(folderOf(entry.getName()), each -> next);
                parts.computeIfAbsent(part, each -> new ArrayList<>()).add(entry);
            }
        }
        return parts;
    }

    private static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static Manifest bare() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static Manifest manifest(JarFile whole) throws IOException {
        Manifest manifest = new Manifest(whole.getManifest());
        String path = name(1);
        for (int part = 2; part <= PARTS; part++) {
            path += " " + name(part);
        }
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
        return manifest;
    }

    private static void write(JarFile whole, List<JarEntry> entries, Manifest manifest, Path jar)
            throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (JarEntry entry : entries) {
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = whole.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static void sign(Path folder) throws IOException {
        Path keys = folder.resolve("keys.p12");
        Files.deleteIfExists(keys);
        List<String> store = List.of("-keystore", keys.toString(), "-storepass", PASSWORD);
        tool(folder, "keytool", store, "-genkeypair -alias k -keyalg EC -dname CN=Mutants");
        for (int part = 1; part <= PARTS; part++) {
            tool(folder, "jarsigner", store, folder.resolve(name(part)) + " k");
        }
    }

    private static void tool(Path folder, String name, List<String> options, String rest)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(options);
        command.addAll(List.of(rest.split(" ")));
        Path output = folder.resolve(name + ".log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(name + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Splits for {@code bench/fuzz/mutants}.
     *
     * @param arguments the jar, the folder, and {@code true} to sign
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        System.out.println(split(jar, Path.of(arguments[1]), Boolean.parseBoolean(arguments[2])));
    }
}
