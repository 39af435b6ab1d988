package org.thinjit.format.profile;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.thinjit.format.IndexFormatException;

/**
 * A profile's file. Processes that merge into one file take turns by a lock on the file of the same
 * name with {@code .lock} behind it, which stays; each moves a complete file into place, so that readers
 * need no lock.
 */
public final class ProfileFile {
    private static final String LOCK = ".lock";
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final long PAUSE_MILLIS = 5;

    private final File file;

    /**
     * Names a file, which need not be there.
     *
     * @param file where the profile is, or will be
     */
    public ProfileFile(File file) {
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @return the profile
     * @throws IndexFormatException if it holds no usable profile
     * @throws IOException if it cannot be read
     */
    public Profile read() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long length = in.length();
            if (length > Integer.MAX_VALUE - 8) {
                throw new IndexFormatException("is not a ThinJIT profile");
            }
            byte[] bytes = new byte[(int) length];
            in.readFully(bytes);
            return ProfileCodec.read(ByteBuffer.wrap(bytes));
        }
    }

    /**
     * Merges a run into the file. Safe at the same time in several processes.
     *
     * @param run the profile of what is new
     * @param start what to merge it with when there is no file
     * @throws IndexFormatException if the file holds no usable profile, or one of another index
     * @throws IOException if it cannot be read or written; the file is then as it was
     */
    public void merge(Profile run, Profile start) throws IOException {
        try (RandomAccessFile lockFile = new RandomAccessFile(file.getPath().concat(LOCK), "rw");
                FileLock lock = lock(lockFile)) {
            Profile older = file.exists() ? read() : start;
            if (!older.isOf(run.indexId(), run.classCount(), run.flagCount())) {
                throw new IndexFormatException("is a profile of another index");
            }
            replace(ProfileCodec.write(ProfileMerge.merge(older, run)), lock);
        }
    }

    /** Waits for other processes, not for ever: one of them may be suspended. */
    private static FileLock lock(RandomAccessFile lockFile) throws IOException {
        long start = System.nanoTime();
        FileLock lock;
        while ((lock = lockFile.getChannel().tryLock()) == null) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IOException("is locked by another process");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("is locked by another process", e);
            }
        }
        return lock;
    }

    /** The lock's holder alone uses the temporary name. */
    private void replace(ByteBuffer bytes, FileLock held) throws IOException {
        if (!held.isValid()) {
            throw new IOException("has lost its lock");
        }
        if (file.exists() && !file.isFile()) {
            throw new IOException("is no file");
        }
        File temporary = new File(file.getPath().concat(".tmp"));
        try (FileOutputStream out = new FileOutputStream(temporary)) {
            out.write(bytes.array());
        }
        // Where a rename does not replace, as on Windows, the old file has to go first.
        if (!temporary.renameTo(file) && !(file.delete() && temporary.renameTo(file))) {
            temporary.delete();
            throw new IOException("cannot be replaced");
        }
    }
}
