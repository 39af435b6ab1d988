package org.thinjit.format;

import java.nio.charset.StandardCharsets;

/** The containers of a combined index, in the JDK's search order. Thread-safe. */
public final class ContainerTable {
    private final SectionMemory records;
    private final SectionMemory paths;
    private final SectionMemory manifests;

    ContainerTable(CombinedIndex index) {
        this.records = index.memory(SectionDescriptor.CONTAINERS);
        this.paths = index.memory(SectionDescriptor.PATHS);
        this.manifests = index.memory(SectionDescriptor.MANIFESTS);
    }

    /**
     * Returns the number of containers.
     *
     * @return containers, numbered from 0
     */
    public int count() {
        return records.length() / ContainerDescriptor.LENGTH;
    }

    /**
     * Returns the first of the containers that lie inside a jar; they follow the class path's.
     *
     * @return its number, or {@link #firstAttached} when there is none
     */
    public int firstNested() {
        return firstOf(ContainerDescriptor.NESTED, firstAttached());
    }

    /**
     * Returns the first of the containers that are not on the class path; they come last.
     *
     * @return its number, or the number of containers when there is none
     */
    public int firstAttached() {
        return firstOf(ContainerDescriptor.ATTACHED, count());
    }

    /**
     * Returns whether the index knows of a module path.
     *
     * @return true when a container has the flag {@link ContainerDescriptor#MODULE}; such containers
     *     are the first of those that are attached
     */
    public boolean anyModule() {
        int first = firstAttached();
        return first < count() && (flags(first) & ContainerDescriptor.MODULE) != 0;
    }

    private int firstOf(int flag, int end) {
        int first = end;
        while (first > 0 && (flags(first - 1) & flag) != 0) {
            first--;
        }
        return first;
    }

    /**
     * Returns a container's path.
     *
     * @param number the container
     * @return an absolute path, or one relative to the index's folder when {@link #flags} say so; for
     *     a nested container the outer jar's
     */
    public String path(int number) {
        return text(
                number, ContainerDescriptor.PATH_OFFSET, ContainerDescriptor.PATH_LENGTH_OFFSET);
    }

    /**
     * Returns the word of the parent's manifest that names this container.
     *
     * @param number the container
     * @return a relative URL; the entry's name for a nested container; empty for a root
     */
    public String spec(int number) {
        return text(
                number, ContainerDescriptor.SPEC_OFFSET, ContainerDescriptor.SPEC_LENGTH_OFFSET);
    }

    /**
     * Returns the container whose manifest names this one, or that holds it.
     *
     * @param number the container
     * @return its number, or -1 for a container of the class path itself
     */
    public int parent(int number) {
        return field(number, ContainerDescriptor.PARENT_OFFSET) - 1;
    }

    /**
     * Returns the file's size when indexed.
     *
     * @param number the container
     * @return bytes
     */
    public long size(int number) {
        return records.getLong(
                number * ContainerDescriptor.LENGTH + ContainerDescriptor.SIZE_OFFSET);
    }

    /**
     * Returns the file's modification time when indexed.
     *
     * @param number the container
     * @return milliseconds since 1970
     */
    public long modified(int number) {
        return records.getLong(
                number * ContainerDescriptor.LENGTH + ContainerDescriptor.MODIFIED_OFFSET);
    }

    /**
     * Returns when a signed jar's file was changed last, its attributes included.
     *
     * @param number the container
     * @return nanoseconds since 1970; 0 for any other container
     */
    public long changed(int number) {
        return records.getLong(
                number * ContainerDescriptor.LENGTH + ContainerDescriptor.CHANGED_OFFSET);
    }

    /**
     * Returns a signed jar's inode number.
     *
     * @param number the container
     * @return the number; 0 for any other container
     */
    public long inode(int number) {
        return records.getLong(
                number * ContainerDescriptor.LENGTH + ContainerDescriptor.INODE_OFFSET);
    }

    /**
     * Returns whether classes of signed jars are packed.
     *
     * @return true when a container has the flag {@link ContainerDescriptor#VERIFIED}
     */
    public boolean anyVerified() {
        for (int i = count() - 1; i >= 0; i--) {
            if ((flags(i) & ContainerDescriptor.VERIFIED) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the digest of the jar's central directory, of a signed jar that of the whole file.
     *
     * @param number the container
     * @return 32 bytes of SHA-256
     */
    public byte[] digest(int number) {
        return records.copy(
                number * ContainerDescriptor.LENGTH + ContainerDescriptor.DIGEST_OFFSET,
                ContainerDescriptor.DIGEST_LENGTH);
    }

    /**
     * Returns the container's flags.
     *
     * @param number the container
     * @return bits of {@link ContainerDescriptor}
     */
    public int flags(int number) {
        return field(number, ContainerDescriptor.FLAGS_OFFSET);
    }

    /**
     * Returns the trimmed manifest.
     *
     * @param number the container
     * @return manifest text, or null when the manifest defines nothing about packages
     */
    public byte[] manifest(int number) {
        int length = field(number, ContainerDescriptor.MANIFEST_LENGTH_OFFSET);
        if (length == 0) {
            return null;
        }
        return manifests.copy(field(number, ContainerDescriptor.MANIFEST_OFFSET), length);
    }

    /**
     * Returns the container's first class.
     *
     * @param number the container
     * @return a class's number; the container's classes are consecutive
     */
    public int firstClass(int number) {
        return field(number, ContainerDescriptor.FIRST_CLASS_OFFSET);
    }

    /**
     * Returns how many classes of the container the index has.
     *
     * @param number the container
     * @return classes
     */
    public int classCount(int number) {
        return field(number, ContainerDescriptor.CLASS_COUNT_OFFSET);
    }

    /**
     * Returns whether a JDK takes the multi-release variants that the index has of the container's
     * classes.
     *
     * @param number the container
     * @param feature the JDK's feature release, by which it chooses
     * @return false when it takes another variant of some class
     */
    public boolean suits(int number, int feature) {
        return from(number) <= feature && feature <= until(number);
    }

    /**
     * Returns the first feature release of the JDK that takes these variants.
     *
     * @param number the container
     * @return a release; 0 where no variant is for this one or an earlier one
     */
    public int from(int number) {
        return field(number, ContainerDescriptor.FROM_OFFSET);
    }

    /**
     * Returns the last feature release of the JDK that takes these variants.
     *
     * @param number the container
     * @return a release; {@link Integer#MAX_VALUE} where no variant is for a later one
     */
    public int until(int number) {
        return field(number, ContainerDescriptor.UNTIL_OFFSET);
    }

    private String text(int number, int offsetField, int lengthField) {
        byte[] bytes = paths.copy(field(number, offsetField), field(number, lengthField));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int field(int number, int offset) {
        return records.getInt(number * ContainerDescriptor.LENGTH + offset);
    }
}
