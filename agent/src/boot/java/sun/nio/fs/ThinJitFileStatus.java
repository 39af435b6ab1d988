package sun.nio.fs;

import java.io.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import jdk.internal.access.SharedSecrets;

/**
 * What {@code fstat} says about an open file. {@code Files.readAttributes} tells the same of a path, which
 * can have become another file meanwhile, and loads dozens of classes for it. Immutable. Only on
 * systems whose JDK has {@code UnixFileAttributes}; elsewhere a {@code LinkageError} is thrown.
 */
public final class ThinJitFileStatus {
    private static final int GROUP_WRITES = 0020;
    private static final int EVERYBODY_WRITES = 0002;

    private final UnixFileAttributes attributes;

    private ThinJitFileStatus(UnixFileAttributes attributes) {
        this.attributes = attributes;
    }

    /**
     * Asks the system.
     *
     * @param fd an open file
     * @return its status
     * @throws IOException if the system does not answer
     */
    public static ThinJitFileStatus of(FileDescriptor fd) throws IOException {
        try {
            int number = SharedSecrets.getJavaIOFileDescriptorAccess().get(fd);
            return new ThinJitFileStatus(UnixFileAttributes.get(number));
        } catch (UnixException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Returns when the file or its attributes were changed last.
     *
     * @return nanoseconds since 1970
     */
    public long changed() {
        return attributes.ctime().to(TimeUnit.NANOSECONDS);
    }

    /**
     * Returns the file's number in its file system.
     *
     * @return the inode
     */
    public long inode() {
        return attributes.ino();
    }

    /**
     * Returns the file's owner.
     *
     * @return a user id
     */
    public int owner() {
        return attributes.uid();
    }

    /**
     * Returns the owner's name, for systems that cannot tell a process's own user id.
     *
     * @return as the system's user database has it
     */
    public String ownerName() {
        return attributes.owner().getName();
    }

    /**
     * Returns the file's group.
     *
     * @return a group id
     */
    public int group() {
        return attributes.gid();
    }

    /**
     * Returns whether the file's mode lets its group write.
     *
     * @return true when it does; with an access control list, when the list may let anybody
     */
    public boolean groupCanWrite() {
        return (attributes.mode() & GROUP_WRITES) != 0;
    }

    /**
     * Returns whether the file's mode lets everybody write.
     *
     * @return true when it does
     */
    public boolean everybodyCanWrite() {
        return (attributes.mode() & EVERYBODY_WRITES) != 0;
    }
}
