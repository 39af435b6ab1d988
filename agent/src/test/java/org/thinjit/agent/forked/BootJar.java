package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Packs a program as Spring Boot's plugins do, around the real launcher. */
final class BootJar {
    private final String home;
    private final Path loader;
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> launcher = new LinkedHashMap<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final Map<String, byte[]> libraries = new LinkedHashMap<>();

    /**
     * Begins a jar.
     *
     * @param version the launcher's, {@code 3.3} or {@code 4.0}
     * @param launcherClass for example {@code JarLauncher}
     * @param startClass the program's main class
     */
    BootJar(String version, String launcherClass, String startClass) {
        home = launcherClass.equals("WarLauncher") ? "WEB-INF/" : "BOOT-INF/";
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Main-Class", "org.springframework.boot.loader.launch." + launcherClass);
        main.putValue("Start-Class", startClass);
        main.putValue("Implementation-Title", "Program");
        Path root = Path.of(System.getProperty("thinjit.root"));
        loader = root.resolve("agent/target/launchers").resolve(version + ".jar");
        try (JarFile file = new JarFile(loader.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    launcher.put(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a program of the class {@code app.Main} and one library. */
    static Path write(Path file, String version, String main, Path library) throws IOException {
        return new BootJar(version, "JarLauncher", "app.Main")
                .sources(main)
                .library("lib.jar", withFolders(library))
                .write(file);
    }

    /** Compiles classes of the program itself, which may use the launcher's. */
    BootJar sources(String... sources) {
        classes.putAll(SourceCompiler.compileWith(loader.toString(), sources));
        return this;
    }

    /** Adds a file of the program itself. */
    BootJar resource(String name, byte[] bytes) {
        classes.put(name, bytes);
        return this;
    }

    /** Adds a jar, below the libraries. */
    BootJar library(String name, Path jar) throws IOException {
        libraries.put(name, Files.readAllBytes(jar));
        return this;
    }

    /** Adds entries for the folders of a jar, as build tools do. */
    static Path withFolders(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Manifest manifest;
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest();
            for (JarEntry entry : file.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            putFolders(out, "", entries);
            putAll(out, "", entries);
        }
        return jar;
    }

    /** Writes the jar. */
    Path write(Path file) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            putAll(out, "", launcher);
            put(out, home + "classes/", new byte[0]);
            putFolders(out, home + "classes/", classes);
            putAll(out, home + "classes/", classes);
            for (Map.Entry<String, byte[]> library : libraries.entrySet()) {
                putStored(out, home + "lib/" + library.getKey(), library.getValue());
            }
            put(out, home + "classpath.idx", "- \"x.jar\"\n".getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void putFolders(JarOutputStream out, String prefix, Map<String, byte[]> entries)
            throws IOException {
        TreeSet<String> folders = new TreeSet<>();
        for (String name : entries.keySet()) {
            for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
                folders.add(name.substring(0, at + 1));
            }
        }
        folders.remove("META-INF/");
        for (String folder : folders) {
            put(out, prefix + folder, new byte[0]);
        }
    }

    private static void putAll(JarOutputStream out, String prefix, Map<String, byte[]> entries)
            throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            put(out, prefix + entry.getKey(), entry.getValue());
        }
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
    }

    private static void putStored(JarOutputStream out, String name, byte[] bytes)
            throws IOException {
        JarEntry entry = new JarEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }
}
