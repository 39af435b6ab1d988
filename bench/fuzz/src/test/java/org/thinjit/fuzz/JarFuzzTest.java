package org.thinjit.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.thinjit.format.CentralDirectory;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.SearchPath;

/** The indexer's readers of jars: central directory, manifest, service files, jars inside jars. */
class JarFuzzTest {
    private static final String BOOT =
            "Manifest-Version: 1.0\n"
                    + "Main-Class: org.springframework.boot.loader.launch.JarLauncher\n"
                    + "Start-Class: p.Main\nSpring-Boot-Version: 3.5.0\n"
                    + "Spring-Boot-Classes: BOOT-INF/classes/\nSpring-Boot-Lib: BOOT-INF/lib/\n\n";

    private static final String LAUNCH = "org/springframework/boot/loader/launch/";

    private static final Path FOLDER = FuzzFolder.create();

    @FuzzTest(maxDuration = "2m")
    void zip(byte[] data) throws IOException {
        Path jar = Files.write(FOLDER.resolve("zip.jar"), data);
        try {
            CentralDirectory.digest(jar.toFile());
        } catch (IOException e) {
            // No zip file.
        }
        readAll(jar);
    }

    @FuzzTest(maxDuration = "2m")
    void manifest(byte[] data) throws IOException {
        readAll(jar("manifest.jar", "META-INF/MANIFEST.MF", data, "p/C.class"));
    }

    @FuzzTest(maxDuration = "2m")
    void services(byte[] data) throws IOException {
        readAll(jar("services.jar", "META-INF/services/p.Service", data, "p/C.class"));
    }

    @FuzzTest(maxDuration = "2m")
    void nested(byte[] data) throws IOException {
        readAll(bootJar(data));
    }

    /** What is looked into for nested jars: the launcher's manifest and its class loader are there. */
    static Path bootJar(byte[] library) throws IOException {
        byte[] none = new byte[0];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "META-INF/MANIFEST.MF", BOOT.getBytes(StandardCharsets.UTF_8));
            put(out, LAUNCH + "JarLauncher.class", none);
            put(out, LAUNCH + "LaunchedClassLoader.class", none);
            put(out, "BOOT-INF/classes/", none);
            put(out, "BOOT-INF/classes/p/Main.class", none);
            put(out, "BOOT-INF/lib/a.jar", library);
            put(out, "BOOT-INF/classpath.idx", library);
        }
        return Files.write(FOLDER.resolve("nested.jar"), bytes.toByteArray());
    }

    private static Path jar(String name, String entry, byte[] data, String more)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, entry, data);
            put(out, more, new byte[0]);
        }
        return Files.write(FOLDER.resolve(name), bytes.toByteArray());
    }

    private static void put(ZipOutputStream out, String name, byte[] data) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        CRC32 crc = new CRC32();
        crc.update(data);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(data);
    }

    private static void readAll(Path jar) throws IOException {
        List<Container> containers;
        try {
            containers = SearchPath.of(List.of(jar));
        } catch (IOException e) {
            return; // Said to the user in one line.
        }
        try (ContainerFiles files = new ContainerFiles(containers)) {
            for (int i = 0; i < containers.size(); i++) {
                if (containers.get(i).content() != null) {
                    readClasses(files, i, containers.get(i).content().classes());
                }
            }
        }
    }

    private static void readClasses(ContainerFiles files, int container, List<ClassEntry> classes) {
        for (ClassEntry entry : classes) {
            try {
                files.read(container, entry.resource());
            } catch (IOException e) {
                // Left to the JVM as unreadable.
            }
        }
    }
}
