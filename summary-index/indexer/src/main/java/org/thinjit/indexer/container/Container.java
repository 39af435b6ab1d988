package org.thinjit.indexer.container;

import java.io.File;
import java.util.List;
import org.thinjit.format.ContainerDescriptor;

/**
 * A jar or folder of the class path.
 *
 * @param file where it lies; canonical for an entry of the class path itself
 * @param parent the number of the container whose manifest names it, or -1
 * @param spec the word of that manifest, empty without a parent
 * @param flags bits of {@link ContainerDescriptor}, without {@code RELATIVE}
 * @param size bytes, 0 for a folder
 * @param modified milliseconds since 1970
 * @param digest SHA-256 of the central directory; zeros for a folder
 * @param content what it holds
 */
public record Container(
        File file,
        int parent,
        String spec,
        int flags,
        long size,
        long modified,
        byte[] digest,
        Content content) {
    /**
     * What a container holds.
     *
     * @param classes its classes, sorted by name
     * @param providers binary names of the classes that {@code META-INF/services} names, sorted
     * @param manifest the trimmed manifest, empty when it defines nothing about packages
     * @param classPath the words of the manifest's {@code Class-Path}
     * @param problem why nothing of it is used, or null
     */
    public record Content(
            List<ClassEntry> classes,
            List<String> providers,
            byte[] manifest,
            List<String> classPath,
            String problem) {
        static Content none(String problem) {
            return new Content(List.of(), List.of(), new byte[0], List.of(), problem);
        }
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
