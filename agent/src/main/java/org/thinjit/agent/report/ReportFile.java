package org.thinjit.agent.report;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * A file that is there only when it is complete: written beside its name and moved there. What exists
 * under the name and is no file, such as a device or a pipe, is written to: a file in the place of
 * {@code /dev/null} would harm the whole system. For one thread.
 */
final class ReportFile {
    private final File target;
    private final File written;

    /**
     * Takes a place.
     *
     * @param path the file that is to be there
     */
    ReportFile(String path) {
        this.target = new File(path);
        boolean device = target.exists() && !target.isFile();
        this.written = device ? target : new File(path.concat(".tmp"));
    }

    /**
     * Opens it for writing.
     *
     * @return the stream
     * @throws IOException if its folder cannot be written to, or it is a folder; the message names it
     */
    FileOutputStream open() throws IOException {
        return new FileOutputStream(written);
    }

    /**
     * Moves what was written into its place.
     *
     * @return whether it is there
     */
    boolean place() {
        return written == target || written.renameTo(target);
    }

    @Override
    public String toString() {
        return target.getPath();
    }
}
