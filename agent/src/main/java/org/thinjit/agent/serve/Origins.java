package org.thinjit.agent.serve;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import jdk.internal.misc.VM;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * What classes of a container have in common: code source URL and manifest, made when the first
 * class is served. For the containers of one class loader. Thread-safe: two threads may make the same object, and equal ones serve alike.
 */
public class Origins {
    /** A verdict: the index's record is the class that the loader finds. */
    static final int HERE = 0;

    /** A verdict: the loader's containers have no such class. */
    static final int ABSENT = 1;

    /** A verdict: the loader's own search has to decide. */
    static final int UNDECIDED = 2;

    private static final Manifest NONE = new Manifest();

    /** No index suits it: each class with multi-release variants is searched for. */
    private static final int UNKNOWN = -1;

    private static final int RELEASE = release();

    private final ContainerTable containers;

    /** The class loader's own; null where a manifest names the container. */
    final URL[] urls;

    private final Manifest[] manifests;
    private final File[] folders;
    private final int first;
    private final int end;
    private final boolean complete;

    /**
     * Creates origins.
     *
     * @param containers the index's
     * @param urls the class loader's own URLs; null where a manifest names the container
     * @param files the containers' files
     * @param first the first container that the loader searches
     * @param end the one behind the last
     */
    public Origins(ContainerTable containers, URL[] urls, File[] files, int first, int end) {
        this.containers = containers;
        this.urls = urls;
        this.manifests = new Manifest[files.length];
        this.folders = new File[files.length];
        this.first = first;
        this.end = end;
        for (int i = first; i < end; i++) {
            boolean folder = (containers.flags(i) & ContainerDescriptor.DIRECTORY) != 0;
            folders[i] = folder ? files[i] : null;
        }
        this.complete = hasNoOpenContainer();
    }

    /**
     * Decides where the loader finds a class.
     *
     * @param container the one that the index has the class in, or -1 when no container has it
     * @param repeated whether a later container may have a class of the name too
     * @return a constant of this class; a parent loader's class could not be loaded there, which is left to the JDK
     */
    int verdict(int container, boolean repeated) {
        if (container < 0 || container >= end) {
            return complete ? ABSENT : UNDECIDED;
        }
        return container < first ? UNDECIDED : HERE;
    }

    /**
     * Returns the URL that the plain run has as the container's code source.
     *
     * @param container the container
     * @return the class loader's own URL, or the one that a manifest's word makes of its jar's
     * @throws IOException if the word does not make a URL
     */
    @SuppressWarnings("deprecation") // new URL(URL, String) is how URLClassPath resolves the word
    URL url(int container) throws IOException {
        URL url = urls[container];
        if (url == null) {
            int parent = containers.parent(container);
            if (parent >= container) {
                throw new IOException("a container comes before the one that names it");
            }
            url = new URL(url(parent), containers.spec(container));
            urls[container] = url;
        }
        return url;
    }

    /**
     * Returns the URL of a jar's entry.
     *
     * @param jar the jar's URL; for one inside a jar, that of its content
     * @param name the entry's name
     * @return a {@code jar:} URL; null when it cannot be built, which no caller in the JDK expects
     */
    @SuppressWarnings("deprecation") // new URL: deprecated since 20, and what the JDK itself does
    static URL entryUrl(URL jar, String name) {
        try {
            return jar.getProtocol().equals("jar")
                    ? new URL(jar, name)
                    : new URL("jar:" + jar + "!/" + name);
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Returns what the container's manifest says about packages.
     *
     * @param container the container
     * @return the trimmed manifest, or null when it says nothing
     * @throws IOException if the index's copy does not parse
     */
    Manifest manifest(int container) throws IOException {
        Manifest manifest = manifests[container];
        if (manifest == null) {
            byte[] bytes = containers.manifest(container);
            manifest = bytes == null ? NONE : new Manifest(new ByteArrayInputStream(bytes));
            manifests[container] = manifest;
        }
        return manifest == NONE ? null : manifest;
    }

    /**
     * Returns whether this JVM takes the multi-release variants that the index has of a container's
     * classes.
     *
     * @param container the container
     * @return false when the plain search has to decide
     */
    boolean suits(int container) {
        return containers.suits(container, RELEASE);
    }

    /** By what the JDK chooses variants. The property counts as it was when the JVM started. */
    private static int release() {
        boolean switched = VM.getSavedProperty("jdk.util.jar.enableMultiRelease") != null;
        return switched ? UNKNOWN : JarFile.runtimeVersion().feature();
    }

    /**
     * Returns whether a folder that the class path names before a container holds a file of this
     * name by now: then that comes first.
     *
     * @param name a resource's name
     * @param container the container
     * @return true when the plain search has to decide
     */
    boolean shadowed(String name, int container) {
        for (int i = 0; i < container; i++) {
            if (folders[i] != null && new File(folders[i], name).exists()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether the index knows every name of every container, so that a name it does not
     * know is nowhere.
     *
     * @return false with a folder or an unreadable jar on the class path
     */
    public boolean complete() {
        return complete;
    }

    private boolean hasNoOpenContainer() {
        int open = ContainerDescriptor.DIRECTORY | ContainerDescriptor.BROKEN;
        for (int i = first; i < end; i++) {
            if ((containers.flags(i) & open) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether any folder is on the indexed class path.
     *
     * @return true when {@link #shadowed} may answer true
     */
    boolean hasFolders() {
        for (File folder : folders) {
            if (folder != null) {
                return true;
            }
        }
        return false;
    }
}
