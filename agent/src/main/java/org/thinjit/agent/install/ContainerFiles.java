package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.thinjit.agent.StandBack;
import org.thinjit.format.CentralDirectory;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.FileDigest;

/** The containers' files as they are now, compared with what the index says they were. */
final class ContainerFiles {
    private final ContainerTable containers;
    private final File[] files;
    private final int firstNested;
    private final int firstAttached;

    /**
     * Resolves the containers' paths.
     *
     * @param containers the index's
     * @param folder where relative paths start from
     */
    ContainerFiles(ContainerTable containers, File folder) {
        this.containers = containers;
        this.files = new File[containers.count()];
        this.firstNested = containers.firstNested();
        this.firstAttached = containers.firstAttached();
        for (int i = 0; i < files.length; i++) {
            if (i >= firstNested && i < firstAttached) {
                files[i] = files[containers.parent(i)];
                continue;
            }
            String path = containers.path(i);
            boolean relative = (containers.flags(i) & ContainerDescriptor.RELATIVE) != 0;
            files[i] = relative ? resolve(folder, path) : new File(path);
        }
    }

    /** Parent steps are resolved by hand: {@code getCanonicalFile} would ask the file system. */
    private static File resolve(File folder, String path) {
        File base = folder;
        String rest = path;
        while (rest.startsWith("../") && base.getParentFile() != null) {
            base = base.getParentFile();
            rest = rest.substring(3);
        }
        return new File(base, rest);
    }

    /**
     * Returns the files.
     *
     * @return one a container; not to be changed
     */
    File[] files() {
        return files;
    }

    /**
     * Checks each container of the class path. A nested one is what it was when the jar around it is.
     *
     * @param byDigest whether to compare the digest, not the time: of the central directory, of a signed
     *     jar that of the whole file
     * @throws StandBack naming the first file that is not what was indexed
     */
    void check(boolean byDigest) throws StandBack {
        for (int i = 0; i < firstNested; i++) {
            check(i, byDigest);
        }
    }

    /**
     * Checks one container.
     *
     * @param number the container
     * @param byDigest as above
     * @throws StandBack naming the file if it is not what was indexed
     */
    void check(int number, boolean byDigest) throws StandBack {
        String difference = difference(number, byDigest);
        if (difference != null) {
            throw new StandBack(
                    files[number]
                            + " "
                            + difference
                            + " since it was indexed; running plain."
                            + " Make the index anew with: thinjit-cli index");
        }
    }

    /**
     * Compares one container that is not nested.
     *
     * @param number the container
     * @param byDigest whether to compare the central directory's digest too
     * @return what happened to it, as a verb; null when nothing did
     */
    String difference(int number, boolean byDigest) {
        int flags = containers.flags(number);
        File file = files[number];
        if ((flags & ContainerDescriptor.MISSING) != 0) {
            return file.exists() ? "has appeared" : null;
        }
        if ((flags & ContainerDescriptor.DIRECTORY) != 0) {
            return folderDifference(file, (flags & ContainerDescriptor.BROKEN) != 0);
        }
        long length = file.length();
        if (length != containers.size(number)) {
            return length == 0 && !file.exists() ? "was removed" : "has changed its size";
        }
        if (byDigest) {
            return sameDigest(number) ? null : "has changed its content";
        }
        return file.lastModified() == containers.modified(number) ? null : "was modified";
    }

    /** The program may read it again later, and would find classes there that shadow others. */
    private static String folderDifference(File folder, boolean unreadable) {
        if (!folder.isDirectory()) {
            return "is no longer a folder";
        }
        if (!folder.canRead()) {
            return "has been unreadable";
        }
        return unreadable ? "has become readable" : null;
    }

    private boolean sameDigest(int number) {
        if ((containers.flags(number) & ContainerDescriptor.BROKEN) != 0) {
            return files[number].lastModified() == containers.modified(number);
        }
        try {
            boolean signed = (containers.flags(number) & ContainerDescriptor.SIGNED) != 0;
            byte[] digest =
                    signed ? FileDigest.of(files[number]) : CentralDirectory.digest(files[number]);
            return Arrays.equals(digest, containers.digest(number));
        } catch (IOException e) {
            return false;
        }
    }
}
