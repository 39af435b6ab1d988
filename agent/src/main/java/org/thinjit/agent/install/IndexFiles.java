package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.ClassPack;
import org.thinjit.agent.speculate.GraphReader;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.PackDescriptor;

/**
 * An index and its pack, open and checked against each other.
 *
 * @param file the index
 * @param index its content; lookup sections checked
 * @param graph reads the sections of the graph
 * @param pack the class pack, or null when the index has none
 * @param writers who can write to each of the files; an element is null where the system cannot say
 */
public record IndexFiles(
        File file, CombinedIndex index, GraphReader graph, ClassPack pack, FileWriters[] writers) {
    /**
     * Opens both files.
     *
     * @param file the index
     * @return the open files
     * @throws StandBack if one of them is missing, truncated, corrupt, or not of the other
     */
    public static IndexFiles open(File file) throws StandBack {
        IndexSnapshot snapshot = snapshot(file);
        CombinedIndex index = snapshot.index();
        if (index.packLength() == 0) {
            FileWriters[] writers = {snapshot.writers()};
            return new IndexFiles(file, index, snapshot, null, writers);
        }
        FileWriters[] writers = {snapshot.writers(), null};
        ClassPack pack = openPack(file, index, writers);
        return new IndexFiles(file, index, snapshot, pack, writers);
    }

    private static IndexSnapshot snapshot(File file) throws StandBack {
        try {
            return IndexSnapshot.of(file);
        } catch (IndexFormatException e) {
            throw unusable(file, e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static ClassPack openPack(File indexFile, CombinedIndex index, FileWriters[] writers)
            throws StandBack {
        String path = indexFile.getPath();
        int dot = path.endsWith(".tji") ? path.length() - 4 : path.length();
        File file = new File(path.substring(0, dot).concat(".tjp"));
        if (!file.isFile()) {
            throw unusable(file, "is missing");
        }
        try {
            RandomAccessFile open = new RandomAccessFile(file, "r");
            writers[1] = FileWriters.of(file, open.getFD());
            long length = open.length();
            ClassPack pack = new ClassPack(open, length);
            if (length < PackDescriptor.LENGTH) {
                throw unusable(file, "is not a class pack of this ThinJIT");
            }
            checkPack(file, ByteBuffer.wrap(pack.read(0, PackDescriptor.LENGTH)), length, index);
            return pack;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static void checkPack(File file, ByteBuffer header, long length, CombinedIndex index)
            throws StandBack {
        header.order(ByteOrder.LITTLE_ENDIAN);
        if (header.getLong(PackDescriptor.MAGIC_OFFSET) != PackDescriptor.MAGIC
                || header.getInt(PackDescriptor.VERSION_OFFSET) != PackDescriptor.VERSION) {
            throw unusable(file, "is not a class pack of this ThinJIT");
        }
        if (header.getLong(PackDescriptor.FILE_LENGTH_OFFSET) != length
                || index.packLength() != length) {
            throw unusable(file, "is truncated");
        }
        if (header.getLong(PackDescriptor.INDEX_ID_OFFSET) != index.id()) {
            throw unusable(file, "belongs to another index");
        }
    }

    private static StandBack unusable(File file, String what) {
        return new StandBack(
                file + " " + what + "; running plain. Make it anew with: thinjit-cli index");
    }

    /**
     * Returns the folder that relative container paths start from.
     *
     * @return a canonical folder
     * @throws StandBack if the file system cannot say
     */
    public File folder() throws StandBack {
        try {
            return file.getCanonicalFile().getParentFile();
        } catch (IOException e) {
            throw unusable(file, "has no canonical path: " + e.getMessage());
        }
    }
}
