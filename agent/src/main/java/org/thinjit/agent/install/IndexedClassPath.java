package org.thinjit.agent.install;

import java.io.File;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.thinjit.agent.StandBack;
import org.thinjit.format.ContainerTable;

/**
 * Matches the class loader's URLs with the index's containers: the class path has to begin with
 * the indexed one, in its order. What follows, the agent's jar for example, is searched after.
 */
final class IndexedClassPath {
    private final ContainerTable containers;
    private final File[] files;
    private final int end;
    private final URL[] urls;

    /**
     * Prepares the match; nothing is matched yet.
     *
     * @param containers the index's
     * @param files the containers' files
     */
    IndexedClassPath(ContainerTable containers, File[] files) {
        this.containers = containers;
        this.files = files;
        this.end = containers.firstAttached();
        this.urls = new URL[files.length];
    }

    /**
     * Matches.
     *
     * @param classPath the loader's URLs, in search order
     * @return how many of them, from the first, the index covers
     * @throws StandBack if the class path is not the indexed one
     */
    int match(URL[] classPath) throws StandBack {
        int root = nextRoot(0);
        int at = 0;
        while (at < classPath.length) {
            String path = path(classPath[at]);
            if (root < files.length && files[root].getPath().equals(path)) {
                urls[root] = classPath[at];
                root = nextRoot(root + 1);
            } else if (!isSearchedBefore(root, path)) {
                break;
            }
            at++;
        }
        if (root < files.length) {
            String found = at < classPath.length ? path(classPath[at]) : "its end";
            throw new StandBack(
                    "the class path is not the indexed one: where the index has "
                            + files[root]
                            + " it has "
                            + found
                            + "; running plain. Index this class path with: thinjit-cli index");
        }
        return at;
    }

    private int nextRoot(int from) {
        int root = from;
        while (root < end && containers.parent(root) >= 0) {
            root++;
        }
        return root < end ? root : files.length;
    }

    /**
     * A jar named twice, or by a manifest before, is searched once: the JDK skips it, so do we. Only
     * those before, though: a jar that comes earlier than it was indexed wins over others.
     */
    private boolean isSearchedBefore(int root, String path) {
        for (int i = 0; i < root; i++) {
            if (files[i].getPath().equals(path)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the URLs as the class loader has them.
     *
     * @return one a container; null for those that a manifest names
     */
    URL[] urls() {
        return urls;
    }

    /** The file or folder that a URL names, without a slash at its end. */
    static String path(URL url) {
        String path = url.getPath();
        if (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return decoded(path);
    }

    /** Decodes percent signs; a plus sign stands for itself in a path. */
    static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
