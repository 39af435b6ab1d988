package org.thinjit.agent.install;

import org.thinjit.agent.StandBack;
import org.thinjit.agent.speculate.Speculation;

/**
 * Looks, once each, whether containers that are not on the class path are what was indexed. Says so
 * when one is not. Thread-safe.
 */
final class ContainerChanges {
    private static final byte UNKNOWN = 0;
    private static final byte SAME = 1;
    private static final byte CHANGED = 2;

    private final ContainerFiles files;
    private final boolean byDigest;
    private final Speculation speculation;
    private final byte[] known;

    ContainerChanges(IndexFiles files, boolean byDigest, Speculation speculation) throws StandBack {
        this.files = new ContainerFiles(files.index().containers(), files.folder());
        this.byDigest = byDigest;
        this.speculation = speculation;
        this.known = new byte[files.index().containers().count()];
    }

    /**
     * Looks.
     *
     * @param number the container
     * @return whether its classes have to come from the file
     */
    synchronized boolean changed(int number) {
        if (known[number] == UNKNOWN) {
            String difference = files.difference(number, byDigest);
            known[number] = difference == null ? SAME : CHANGED;
            if (difference != null) {
                speculation.fallBack(
                        files.files()[number]
                                + " "
                                + difference
                                + " since it was indexed; class loaders search it themselves."
                                + " Make the index anew with: thinjit-cli index");
            }
        }
        return known[number] == CHANGED;
    }
}
