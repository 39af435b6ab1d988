package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.StandBack;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.PackDescriptor;

/**
 * An index and its pack, mapped and checked against each other.
 *
 * @param file the index
 * @param index its content; lookup sections checked
 * @param pack the class pack's bytes, or null when the index has none
 */
public record IndexFiles(File file, CombinedIndex index, ByteBuffer pack) {
    /**
     * Opens both files.
     *
     * @param file the index
     * @return the open files
     * @throws StandBack if one of them is missing, truncated, corrupt, or not of the other
     */
    public static IndexFiles open(File file) throws StandBack {
        CombinedIndex index = openIndex(file, false);
        boolean verified = index.containers().anyVerified();
        if (verified) {
            AgentClasses.define(AgentClasses.SIGNED);
            index = openIndex(file, true); // Once more: by now it may be another file.
        }
        ByteBuffer pack = index.packLength() == 0 ? null : openPack(file, index, verified);
        return new IndexFiles(file, index, pack);
    }

    private static CombinedIndex openIndex(File file, boolean guarded) throws StandBack {
        try {
            CombinedIndex index = CombinedIndex.open(MappedFile.map(file, guarded));
            index.checkLookup();
            return index;
        } catch (IndexFormatException e) {
            throw unusable(file, e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static ByteBuffer openPack(File indexFile, CombinedIndex index, boolean guarded)
            throws StandBack {
        String path = indexFile.getPath();
        int dot = path.endsWith(".tji") ? path.length() - 4 : path.length();
        File file = new File(path.substring(0, dot).concat(".tjp"));
        if (!file.isFile()) {
            throw unusable(file, "is missing");
        }
        try {
            ByteBuffer pack = MappedFile.map(file, guarded);
            checkPack(file, pack, index);
            return pack;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static void checkPack(File file, ByteBuffer pack, CombinedIndex index)
            throws StandBack {
        if (pack.capacity() < PackDescriptor.LENGTH
                || pack.getLong(PackDescriptor.MAGIC_OFFSET) != PackDescriptor.MAGIC
                || pack.getInt(PackDescriptor.VERSION_OFFSET) != PackDescriptor.VERSION) {
            throw unusable(file, "is not a class pack of this ThinJIT");
        }
        if (pack.getLong(PackDescriptor.FILE_LENGTH_OFFSET) != pack.capacity()
                || index.packLength() != pack.capacity()) {
            throw unusable(file, "is truncated");
        }
        if (pack.getLong(PackDescriptor.INDEX_ID_OFFSET) != index.id()) {
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
