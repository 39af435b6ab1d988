package org.thinjit.indexer.container;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads entries of nested containers; opens each archive once. Safe for use by several threads. */
final class NestedFiles implements Closeable {
    private final Map<File, ZipArchive> outer = new HashMap<>();
    private final Map<String, ZipArchive> nested = new HashMap<>();

    /**
     * Reads an entry.
     *
     * @param container a nested container
     * @param resource the entry's path, {@code a/b/C.class}
     * @return its bytes
     * @throws IOException if the entry is absent, damaged or absurdly large
     */
    byte[] read(Container container, String resource) throws IOException {
        String spec = container.spec();
        return spec.endsWith("/")
                ? outer(container.file()).read(spec + resource)
                : nested(container).read(resource);
    }

    private synchronized ZipArchive outer(File file) throws IOException {
        ZipArchive archive = outer.get(file);
        if (archive == null) {
            archive = ZipArchive.open(file);
            outer.put(file, archive);
        }
        return archive;
    }

    private synchronized ZipArchive nested(Container container) throws IOException {
        ZipArchive archive = nested.get(container.path());
        if (archive == null) {
            archive = outer(container.file()).nested(container.spec());
            nested.put(container.path(), archive);
        }
        return archive;
    }

    @Override
    public synchronized void close() throws IOException {
        for (ZipArchive archive : outer.values()) {
            archive.close();
        }
    }
}
