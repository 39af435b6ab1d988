package org.thinjit.maven.output;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for what went wrong with a file: the JDK's own messages are often the bare path. */
public final class FileProblem {
    private FileProblem() {}

    /**
     * Describes a failure.
     *
     * @param e what happened
     * @return a sentence that begins with the file's path where it is known
     */
    public static String of(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return "indexing was interrupted; what was there before is there still";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + ": is a file, where a folder is needed";
        }
        if (e instanceof FileSystemException failed && failed.getReason() == null) {
            return failed.getFile() + ": cannot be read or written";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
