package org.thinjit.indexer.container;

import java.io.File;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ContainerDescriptor;

/**
 * A jar or folder of the class path.
 *
 * @param file where it lies; canonical for an entry of the class path itself; the outer jar of a
 *     nested container
 * @param parent the number of the container whose manifest names it, or that holds it, or -1
 * @param spec the word of that manifest, or a nested container's entry name; empty without a parent
 * @param flags bits of {@link ContainerDescriptor}, without {@code RELATIVE}
 * @param size bytes, 0 for a folder
 * @param modified milliseconds since 1970
 * @param digest SHA-256 of the central directory, of a signed jar that of the whole file; zeros for a
 *     folder
 * @param identity of a signed jar's file
 * @param content what it holds
 * @param folders the entries for folders, with a slash at the end; only of a nested container that
 *     the launcher finds a manifest for
 */
public record Container(
        File file,
        int parent,
        String spec,
        int flags,
        long size,
        long modified,
        byte[] digest,
        FileIdentity identity,
        Content content,
        Set<String> folders) {
    /**
     * Describes a container that is neither nested nor signed.
     *
     * @param file as above
     * @param parent as above
     * @param spec as above
     * @param flags as above
     * @param size as above
     * @param modified as above
     * @param digest as above
     * @param content as above
     */
    public Container(
            File file,
            int parent,
            String spec,
            int flags,
            long size,
            long modified,
            byte[] digest,
            Content content) {
        this(
                file,
                parent,
                spec,
                flags,
                size,
                modified,
                digest,
                FileIdentity.NONE,
                content,
                Set.of());
    }

    /** Returns the same container with more flags. */
    Container with(int bits) {
        return new Container(
                file,
                parent,
                spec,
                flags | bits,
                size,
                modified,
                digest,
                identity,
                content,
                folders);
    }

    /**
     * What a container holds.
     *
     * @param classes its classes, sorted by name
     * @param providers binary names of the classes that {@code META-INF/services} names, sorted
     * @param lists classes that its resources list
     * @param manifest the trimmed manifest, empty when it defines nothing about packages
     * @param classPath the words of the manifest's {@code Class-Path}
     * @param releases the JDKs that take the variants of its classes that are in {@code classes}
     * @param problem why nothing of it is used, or null
     */
    public record Content(
            List<ClassEntry> classes,
            List<String> providers,
            List<ListedClasses> lists,
            byte[] manifest,
            List<String> classPath,
            ReleaseRange releases,
            String problem) {
        static Content none(String problem) {
            return new Content(
                    List.of(),
                    List.of(),
                    List.of(),
                    new byte[0],
                    List.of(),
                    ReleaseRange.ALL,
                    problem);
        }
    }

    /**
     * Returns the file whose bytes decide all about this container, by which it can be cached.
     *
     * @return the file, or null for a part of one
     */
    public File ownFile() {
        return is(ContainerDescriptor.NESTED) ? null : file;
    }

    /**
     * Names the container for people.
     *
     * @return its path; inside a jar the jar's, {@code !/} and the entry's name
     */
    public String path() {
        return is(ContainerDescriptor.NESTED) ? file.getPath() + "!/" + spec : file.getPath();
    }

    /**
     * Names the container for people, in short.
     *
     * @return its path's last part
     */
    public String shortName() {
        return is(ContainerDescriptor.NESTED) ? new File(spec).getName() : file.getName();
    }

    /**
     * Tests flags.
     *
     * @param bits a constant of {@link ContainerDescriptor}
     * @return whether it is set
     */
    public boolean is(int bits) {
        return (flags & bits) != 0;
    }
}
