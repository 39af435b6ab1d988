package org.thinjit.format.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Files that are there whole or not at all: written to a temporary name, then moved into place. A
 * file that has the new content already is left alone, time stamp included. When the JVM is told to
 * end meanwhile, as builds are with Ctrl-C, the unfinished file goes away. Only the owner may write to
 * the files.
 */
public final class AtomicFile {
    /** How names of unfinished files end. */
    public static final String TEMPORARY = ".tmp";

    private static final Set<OpenOption> NEW =
            Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);

    private static final Set<PosixFilePermission> OWNERS_ALONE =
            PosixFilePermissions.fromString("rw-r--r--");

    private AtomicFile() {}

    /** Writes a file's content to a channel. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything.
         *
         * @param channel an empty file's channel
         * @throws IOException if that fails; the target file is then left as it was
         */
        void writeTo(FileChannel channel) throws IOException;
    }

    /**
     * Writes bytes to a file.
     *
     * @param target the file; replaced when it exists
     * @param bytes the content
     * @throws IOException if writing or moving fails; the target is then as it was
     */
    public static void write(Path target, ByteBuffer bytes) throws IOException {
        write(
                target,
                channel -> {
                    ByteBuffer rest = bytes.duplicate().clear();
                    try {
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    } catch (IOException e) {
                        throw told(target, e.getMessage(), e);
                    }
                });
    }

    /**
     * Writes a file through a channel.
     *
     * @param target the file; replaced when it exists
     * @param content writes the bytes
     * @throws IOException if writing or moving fails; the target is then as it was
     */
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path temporary = temporaryFor(absolute);
        try {
            try (FileChannel channel = create(temporary, absolute)) {
                content.writeTo(channel);
            }
            if (!Files.isRegularFile(absolute)
                    || Files.mismatch(temporary, absolute) >= 0
                    || othersCanWrite(absolute)) {
                Files.move(
                        temporary,
                        absolute,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Errors are told of the file that was asked for: nobody knows the other. */
    private static FileChannel create(Path temporary, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(
                    target.toString(), null, "cannot be written, for it is a folder; move it away");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(
                    target.toString(), null, "cannot be replaced, for it is a device or a pipe");
        }
        try {
            return FileChannel.open(temporary, NEW, ownersAlone(target));
        } catch (FileSystemException e) {
            throw told(target, reason(e), e);
        }
    }

    private static FileSystemException told(Path target, String reason, IOException cause) {
        FileSystemException told =
                new FileSystemException(target.toString(), null, "cannot be written: " + reason);
        told.initCause(cause);
        return told;
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof NoSuchFileException ? "there is no such folder" : e.getReason();
    }

    /** Whatever the umask allows: the agent takes no signed class from a file that others can write to. */
    private static FileAttribute<?>[] ownersAlone(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static boolean othersCanWrite(Path file) throws IOException {
        return isPosix(file) && !OWNERS_ALONE.containsAll(Files.getPosixFilePermissions(file));
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Returns a name for a file's content while it is written: beside the file, so that it can be
     * moved atomically, and like no other, whatever processes write there at the same time.
     *
     * @param file the file
     * @return a path where nothing is; its name begins with a dot and ends with {@link #TEMPORARY}.
     *     What is there when the JVM ends is deleted
     */
    public static Path temporaryFor(Path file) {
        String name = "." + file.getFileName() + "." + UUID.randomUUID() + TEMPORARY;
        Path temporary = file.resolveSibling(name);
        temporary.toFile().deleteOnExit();
        return temporary;
    }
}
