package org.thinjit.agent.install;

import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.thinjit.agent.StandBack;
import sun.nio.fs.ThinJitFileStatus;

/**
 * Tells whether somebody else can write to a file. The JDK would compare a signed class with its
 * digest; bytes that take its place must come from a file that only those can write to who could change
 * this very process.
 */
final class WriteProtection {
    private static final int ROOT = 0;

    /** Belongs to the user that the process acts as, on Linux. */
    private static final String OWN_FILE = "/proc/self/stat";

    private WriteProtection() {}

    /**
     * Checks a file.
     *
     * @param file its name, for the message
     * @param fd the open file
     * @throws StandBack if others than this user and root can write to it, or the system cannot say
     */
    static void check(File file, FileDescriptor fd) throws StandBack {
        String weakness;
        try {
            weakness = weakness(file, ThinJitFileStatus.of(fd));
        } catch (IOException | LinkageError e) {
            weakness = " does not tell who can write to it (" + e + ")";
        }
        if (weakness != null) {
            throw new StandBack(
                    file
                            + weakness
                            + "; it holds classes of signed jars, so the program runs plain");
        }
    }

    private static String weakness(File file, ThinJitFileStatus status) throws IOException {
        if (status.othersCanWrite()) {
            return " can be written to by others than its owner (mend it with: chmod go-w "
                    + file
                    + ")";
        }
        if (status.owner() != ROOT && !isOwn(status)) {
            return " belongs to user "
                    + status.owner()
                    + ", who is neither root nor the one that runs the program";
        }
        return null;
    }

    private static boolean isOwn(ThinJitFileStatus status) throws IOException {
        if (!new File(OWN_FILE).exists()) {
            return status.ownerName().equals(System.getProperty("user.name"));
        }
        try (RandomAccessFile own = new RandomAccessFile(OWN_FILE, "r")) {
            return status.owner() == ThinJitFileStatus.of(own.getFD()).owner();
        }
    }
}
