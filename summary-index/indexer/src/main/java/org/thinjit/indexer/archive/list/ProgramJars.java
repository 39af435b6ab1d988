package org.thinjit.indexer.archive.list;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * The jars of an index, opened as the JDK that will run the program opens them, so that of a
 * multi-release class its variant is read (JAR File Specification, Multi-release JAR files). For one
 * thread.
 */
public final class ProgramJars implements Closeable {
    private static final int ABSENT =
            ContainerDescriptor.MISSING
                    | ContainerDescriptor.BROKEN
                    | ContainerDescriptor.DIRECTORY;

    private final ClassTable classes;
    private final PackedBytes pack;
    private final OpenedJar[] jars;

    private ProgramJars(ClassTable classes, PackedBytes pack, OpenedJar[] jars) {
        this.classes = classes;
        this.pack = pack;
        this.jars = jars;
    }

    /**
     * Opens the jars.
     *
     * @param index the index
     * @param files where its containers are, in its order
     * @param pack where its pack is, if there is one
     * @param feature the running JDK's feature version
     * @return the jars; missing and broken ones and folders are left out
     * @throws IOException if one cannot be read; the message names it
     */
    public static ProgramJars open(CombinedIndex index, List<Path> files, Path pack, int feature)
            throws IOException {
        ClassTable classes = index.classes();
        ProgramJars opened =
                new ProgramJars(
                        classes,
                        PackedBytes.open(index, pack, feature),
                        new OpenedJar[files.size()]);
        Runtime.Version version = Runtime.Version.parse(Integer.toString(feature));
        for (int i = 0; i < files.size(); i++) {
            try {
                opened.jars[i] = open(index.containers(), i, files.get(i), version);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw new IOException(files.get(i) + " cannot be read: " + e.getMessage(), e);
            }
        }
        return opened;
    }

    private static OpenedJar open(
            ContainerTable containers, int number, Path file, Runtime.Version version)
            throws IOException {
        int flags = containers.flags(number);
        if ((flags & ABSENT) != 0) {
            return null;
        }
        return (flags & ContainerDescriptor.NESTED) == 0
                ? OpenedJar.whole(file, version)
                : OpenedJar.inside(file, containers.spec(number), version);
    }

    /** A class's file, or null where it cannot be read. */
    byte[] read(int number) throws IOException {
        OpenedJar jar = jars[classes.container(number)];
        return jar == null ? null : jar.read(classes.name(number) + ".class");
    }

    /** A class's file as it is defined where the agent serves it, or null where it cannot be read. */
    byte[] defined(int number) throws IOException {
        byte[] packed = pack.read(number);
        return packed == null ? read(number) : packed;
    }

    /** Gives each small resource below a folder, decoded byte by byte. */
    void resources(String folder, int largest, Consumer<String> texts) throws IOException {
        for (OpenedJar jar : jars) {
            if (jar != null) {
                jar.each(
                        folder,
                        largest,
                        bytes -> texts.accept(new String(bytes, StandardCharsets.ISO_8859_1)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (OpenedJar jar : jars) {
            if (jar != null) {
                jar.close();
            }
        }
    }
}
