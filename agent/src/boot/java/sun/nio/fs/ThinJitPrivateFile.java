package sun.nio.fs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that nobody but its owner can read or write, from the moment when it is there. By the JDK's own
 * file system, as the default one may be the program's.
 */
public final class ThinJitPrivateFile {
    private static final String POSIX = "posix";

    private ThinJitPrivateFile() {}

    /**
     * Creates a file. Follows no link, and writes by the handle that created it.
     *
     * @param path where no file is yet
     * @param bytes its content
     * @throws IOException if something is there already, or the file cannot be written
     */
    public static void create(String path, byte[] bytes) throws IOException {
        FileSystem files = DefaultFileSystemProvider.theFileSystem();
        Path file = files.getPath(path);
        Set<StandardOpenOption> anew =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel out =
                files.provider().newByteChannel(file, anew, attributes(files))) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
    }

    /** Where there are none, the folder's access control list is the file's. */
    private static FileAttribute<?>[] attributes(FileSystem files) {
        return files.supportedFileAttributeViews().contains(POSIX)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
