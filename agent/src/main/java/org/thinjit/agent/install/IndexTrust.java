package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.thinjit.agent.StandBack;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * Whether index and pack are as trustworthy as the program's jars. Whether they hold classes of signed
 * jars is asked elsewhere: a jar that others can write to does not excuse these.
 */
final class IndexTrust {
    /** What cannot be served from the pack as a folder, nothing, or no file of its own. */
    private static final int NO_JAR =
            ContainerDescriptor.DIRECTORY
                    | ContainerDescriptor.MISSING
                    | ContainerDescriptor.NESTED
                    | ContainerDescriptor.ATTACHED;

    private final ContainerTable containers;
    private final File[] files;

    /**
     * Knows the program's jars.
     *
     * @param containers the index's
     * @param files the containers' files
     */
    IndexTrust(ContainerTable containers, File[] files) {
        this.containers = containers;
        this.files = files;
    }

    /**
     * Checks that nobody can write to index or pack who can write to no jar of the class path.
     *
     * @param all the files' writers; where the system cannot tell, the file is accepted
     * @throws StandBack if somebody can
     */
    void check(FileWriters[] all) throws StandBack {
        for (FileWriters writers : all) {
            if (writers != null && !writers.areOwnersOnly() && !canWriteToAJar(writers)) {
                throw new StandBack(
                        writers.weakness()
                                + ", which the program's jars cannot; running plain. To accept it"
                                + " all the same: trust=any");
            }
        }
    }

    private boolean canWriteToAJar(FileWriters writers) {
        for (int i = 0; i < files.length; i++) {
            if ((containers.flags(i) & NO_JAR) == 0) {
                try (RandomAccessFile jar = new RandomAccessFile(files[i], "r")) {
                    FileWriters its = FileWriters.of(files[i], jar.getFD());
                    if (its != null && writers.canAllWriteTo(its)) {
                        return true;
                    }
                } catch (IOException e) {
                    // One that cannot be opened excuses nothing.
                }
            }
        }
        return false;
    }

    /**
     * Returns who, besides root and the user that runs the program, can write to index or pack.
     *
     * @param all the files' writers
     * @return words to say; null when nobody can
     */
    static String weakness(FileWriters[] all) {
        for (FileWriters writers : all) {
            if (writers == null) {
                return "the system does not tell who can write to index and pack";
            }
            if (!writers.areOwnersOnly()) {
                return writers.weakness();
            }
        }
        return null;
    }
}
