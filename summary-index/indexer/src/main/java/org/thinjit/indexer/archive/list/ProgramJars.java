package org.thinjit.indexer.archive.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;

/**
 * The jars of an index, opened as the JDK that will run the program opens them, so that of a
 * multi-release class its variant is read (JAR File Specification, Multi-release JAR files). For one
 * thread.
 */
public final class ProgramJars implements Closeable {
    private static final int ABSENT =
            ContainerDescriptor.MISSING
                    | ContainerDescriptor.BROKEN
                    | ContainerDescriptor.DIRECTORY
                    | ContainerDescriptor.NESTED;

    private final ClassTable classes;
    private final JarFile[] jars;

    private ProgramJars(ClassTable classes, JarFile[] jars) {
        this.classes = classes;
        this.jars = jars;
    }

    /**
     * Opens the jars.
     *
     * @param index the index
     * @param files where its containers are, in its order
     * @param feature the running JDK's feature version
     * @return the jars; missing, broken and nested ones and folders are left out
     * @throws IOException if one cannot be read; the message names it
     */
    public static ProgramJars open(CombinedIndex index, List<Path> files, int feature)
            throws IOException {
        ProgramJars opened = new ProgramJars(index.classes(), new JarFile[files.size()]);
        Runtime.Version version = Runtime.Version.parse(Integer.toString(feature));
        for (int i = 0; i < files.size(); i++) {
            if ((index.containers().flags(i) & ABSENT) == 0) {
                try {
                    opened.jars[i] =
                            new JarFile(files.get(i).toFile(), false, ZipFile.OPEN_READ, version);
                } catch (IOException e) {
                    opened.close();
                    throw new IOException(files.get(i) + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return opened;
    }

    /** A class's file, or null where it cannot be read. */
    byte[] read(int number) throws IOException {
        JarFile jar = jars[classes.container(number)];
        JarEntry entry = jar == null ? null : jar.getJarEntry(classes.name(number) + ".class");
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Gives each small resource below a folder, decoded byte by byte. */
    void resources(String folder, int largest, Consumer<String> texts) throws IOException {
        for (JarFile jar : jars) {
            if (jar == null) {
                continue;
            }
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory()
                        && entry.getName().startsWith(folder)
                        && entry.getSize() <= largest) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.accept(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            if (jar != null) {
                jar.close();
            }
        }
    }
}
