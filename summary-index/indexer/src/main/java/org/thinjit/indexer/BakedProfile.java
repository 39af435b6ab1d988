package org.thinjit.indexer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileCodec;
import org.thinjit.format.profile.ProfileFile;
import org.thinjit.format.write.IndexWriter;

/** A profile that goes into an index, where the agent finds it without being told. */
final class BakedProfile {
    private final Path file;

    BakedProfile(Path file) {
        this.file = file;
    }

    /**
     * Puts the profile into the index.
     *
     * @param writer complete but for the profile
     * @param classes the index's number of classes
     * @param flags the index's number of flags
     * @throws IOException if the file holds no profile of just this index
     */
    void putInto(IndexWriter writer, int classes, int flags) throws IOException {
        Profile profile = read();
        if (!profile.isOf(writer.id(), classes, flags)) {
            throw new IOException(
                    file
                            + " is a profile of another index than these jars give now; nothing was"
                            + " written. Index without it, let the program run with learn=FILE, then"
                            + " index with the new FILE");
        }
        ByteBuffer bytes = ProfileCodec.write(profile);
        writer.section(SectionDescriptor.PROFILE).put(bytes.array());
    }

    private Profile read() throws IOException {
        try {
            return new ProfileFile(file.toFile()).read();
        } catch (IndexFormatException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
    }
}
