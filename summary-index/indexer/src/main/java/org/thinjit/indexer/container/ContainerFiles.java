package org.thinjit.indexer.container;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.thinjit.format.ContainerDescriptor;

/** Reads class bytes out of containers; opens each jar once. Safe for use by several threads. */
public final class ContainerFiles implements Closeable {
    /** Far above what a class file can use, far below what a hostile entry can inflate to. */
    private static final int MAX_CLASS_BYTES = 64 << 20;

    private final List<Container> containers;
    private final JarFile[] jars;
    private final NestedFiles nested = new NestedFiles();

    /**
     * Creates a reader; jars are opened when first needed.
     *
     * @param containers the containers, numbered by their place in the list
     */
    public ContainerFiles(List<Container> containers) {
        this.containers = containers;
        this.jars = new JarFile[containers.size()];
    }

    /**
     * Reads an entry.
     *
     * @param container the container's number
     * @param resource the entry's path, {@code a/b/C.class}
     * @return its bytes
     * @throws IOException if the entry is absent, damaged or absurdly large
     */
    public byte[] read(int container, String resource) throws IOException {
        if (containers.get(container).is(ContainerDescriptor.NESTED)) {
            return nested.read(containers.get(container), resource);
        }
        if (containers.get(container).is(ContainerDescriptor.DIRECTORY)) {
            File file = new File(containers.get(container).file(), resource);
            return limited(file.length(), Files.newInputStream(file.toPath()));
        }
        try {
            JarFile jar = jar(container);
            ZipEntry entry = jar.getEntry(resource);
            if (entry == null) {
                throw new IOException("entry " + resource + " is gone");
            }
            return limited(entry.getSize(), jar.getInputStream(entry));
        } catch (RuntimeException e) {
            throw new IOException("entry " + resource + " is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] limited(long size, InputStream in) throws IOException {
        try (in) {
            byte[] bytes = size > MAX_CLASS_BYTES ? null : in.readNBytes(MAX_CLASS_BYTES);
            if (bytes == null || bytes.length == MAX_CLASS_BYTES) {
                throw new IOException("is larger than any class file");
            }
            return bytes;
        }
    }

    private synchronized JarFile jar(int container) throws IOException {
        if (jars[container] == null) {
            jars[container] = JarContent.open(containers.get(container).file());
        }
        return jars[container];
    }

    @Override
    public synchronized void close() throws IOException {
        for (JarFile jar : jars) {
            if (jar != null) {
                jar.close();
            }
        }
        nested.close();
    }
}
