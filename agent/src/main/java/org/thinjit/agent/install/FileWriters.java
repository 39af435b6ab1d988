package org.thinjit.agent.install;

import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import sun.nio.fs.ThinJitFileStatus;

/**
 * Who can write to a file. An index decides which bytes become classes; so nobody may write to it who
 * could not change the program anyhow: root, the user that runs the program, and whoever can write to a
 * jar of it. Asked of the open file, because a name can become another file meanwhile. Immutable.
 */
final class FileWriters {
    private static final int ROOT = 0;

    /** Belongs to the user that the process acts as, on Linux. */
    private static final String OWN_FILE = "/proc/self/stat";

    private static final int NOT_ASKED = -1;
    private static int ownUser = NOT_ASKED;

    private final File file;
    private final ThinJitFileStatus status;
    private final boolean trustedOwner;

    private FileWriters(File file, ThinJitFileStatus status) throws IOException {
        this.file = file;
        this.status = status;
        this.trustedOwner = status.owner() == ROOT || isOwn(status);
    }

    /**
     * Asks the system.
     *
     * @param file the file's name, for messages
     * @param fd the open file
     * @return its writers, or null where files have no owner and mode, as on Windows
     */
    static FileWriters of(File file, FileDescriptor fd) {
        try {
            return new FileWriters(file, ThinJitFileStatus.of(fd));
        } catch (IOException | LinkageError e) {
            return null;
        }
    }

    private static boolean isOwn(ThinJitFileStatus status) throws IOException {
        if (ownUser == NOT_ASKED) {
            if (!new File(OWN_FILE).exists()) {
                return status.ownerName().equals(System.getProperty("user.name"));
            }
            try (RandomAccessFile own = new RandomAccessFile(OWN_FILE, "r")) {
                ownUser = ThinJitFileStatus.of(own.getFD()).owner();
            }
        }
        return status.owner() == ownUser;
    }

    /**
     * Returns whether only root and the user that runs the program can write.
     *
     * @return false when anybody else can
     */
    boolean areOwnersOnly() {
        return trustedOwner && !status.groupCanWrite() && !status.everybodyCanWrite();
    }

    /**
     * Returns whether whoever can write to this file can write to another one too.
     *
     * @param jar that file's writers
     * @return false when somebody gains by this file
     */
    boolean canAllWriteTo(FileWriters jar) {
        if (jar.status.everybodyCanWrite()) {
            return true;
        }
        boolean group =
                !status.groupCanWrite()
                        || jar.status.groupCanWrite() && status.group() == jar.status.group();
        boolean owner = trustedOwner || status.owner() == jar.status.owner();
        return group && owner && !status.everybodyCanWrite();
    }

    /**
     * Says who else can write.
     *
     * @return words that begin with the file's name, and how to mend it
     */
    String weakness() {
        if (status.everybodyCanWrite() || status.groupCanWrite()) {
            return file
                    + " can be written to by "
                    + (status.everybodyCanWrite() ? "everybody" : "its group")
                    + " (mend it with: chmod go-w "
                    + file
                    + ")";
        }
        return file
                + " belongs to user "
                + status.owner()
                + ", who is neither root nor the one that runs the program (mend it with: chown)";
    }
}
