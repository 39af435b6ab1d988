package org.thinjit.indexer.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar with {@link LoadClass} alone, to be put behind a program's class path. */
record TrialJar(Path file) implements Closeable {
    static TrialJar write() throws IOException {
        String name = LoadClass.class.getName().replace('.', '/') + ".class";
        Path file = Files.createTempFile("thinjit-trial", ".jar");
        try (InputStream in = LoadClass.class.getResourceAsStream("/" + name);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
        }
        return new TrialJar(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
