package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What tells a file from any other that was put in its place, even with the same size and modification
 * time: nobody but the system sets either.
 *
 * @param changed {@code st_ctime}, nanoseconds since 1970
 * @param inode {@code st_ino}
 */
public record FileIdentity(long changed, long inode) {
    /** Of files that are not asked for it, and on systems that have none. */
    public static final FileIdentity NONE = new FileIdentity(0, 0);

    /**
     * Reads a file's identity.
     *
     * @param file an existing file
     * @return its identity, {@link #NONE} where the system has none
     * @throws IOException if the file cannot be examined
     */
    static FileIdentity of(File file) throws IOException {
        try {
            Map<String, Object> found = Files.readAttributes(file.toPath(), "unix:ctime,ino");
            FileTime changed = (FileTime) found.get("ctime");
            return new FileIdentity(changed.to(TimeUnit.NANOSECONDS), (Long) found.get("ino"));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return NONE;
        }
    }
}
