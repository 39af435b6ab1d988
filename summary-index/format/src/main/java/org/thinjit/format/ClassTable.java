package org.thinjit.format;

import java.nio.charset.StandardCharsets;

/** The classes of a combined index, found by name through the hash table on disk. Thread-safe. */
public final class ClassTable {
    private static final String SUFFIX = ".class";

    private final SectionMemory hash;
    private final SectionMemory records;
    private final SectionMemory names;
    private final int mask;

    ClassTable(CombinedIndex index) {
        this.hash = index.memory(SectionDescriptor.CLASS_HASH);
        this.records = index.memory(SectionDescriptor.CLASSES);
        this.names = index.memory(SectionDescriptor.NAMES);
        this.mask = hash.length() / Integer.BYTES - 1;
    }

    /**
     * Returns the number of classes.
     *
     * @return classes, numbered from 0
     */
    public int count() {
        return records.length() / ClassDescriptor.LENGTH;
    }

    /**
     * Finds a class by the name of its resource.
     *
     * @param resource for example {@code a/b/C.class}
     * @return the class's number, or -1 when no container held it when indexed
     */
    public int findResource(String resource) {
        if (!resource.endsWith(SUFFIX)) {
            return -1;
        }
        int slot = slotHash(resource.hashCode()) & mask;
        for (int probes = 0; probes <= mask; probes++) {
            int number = hash.getInt(slot * Integer.BYTES) - 1;
            if (number < 0) {
                return -1;
            }
            if (isResourceOf(number, resource)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /**
     * Finds a class by name.
     *
     * @param internalName for example {@code a/b/C}
     * @return the class's number, or -1
     */
    public int find(String internalName) {
        return findResource(internalName.concat(SUFFIX));
    }

    /**
     * Spreads a string's hash over the slots.
     *
     * @param stringHash {@link String#hashCode} of {@code a/b/C.class}
     * @return a hash whose low bits depend on all bits
     */
    public static int slotHash(int stringHash) {
        int mixed = stringHash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /**
     * Compares without reading more than needed: this runs on the program's threads, at start-up,
     * in the interpreter, where each call counts.
     */
    private boolean isResourceOf(int number, String resource) {
        long place = records.getLong(number * ClassDescriptor.LENGTH + ClassDescriptor.NAME_OFFSET);
        int length = (int) (place >>> Integer.SIZE);
        int expected = resource.length() - SUFFIX.length();
        if (length < expected) {
            return false;
        }
        boolean wide = (flags(number) & ClassDescriptor.WIDE_NAME) != 0;
        if (length > expected && !wide) {
            return false;
        }
        String name = decode((int) place, length, wide);
        return name.length() == expected && resource.startsWith(name);
    }

    private String decode(int offset, int length, boolean wide) {
        return new String(
                names.copy(offset, length),
                wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /**
     * Returns a class's name.
     *
     * @param number the class
     * @return the internal name, for example {@code a/b/C}
     */
    public String name(int number) {
        return decode(
                field(number, ClassDescriptor.NAME_OFFSET),
                field(number, ClassDescriptor.NAME_LENGTH_OFFSET),
                (flags(number) & ClassDescriptor.WIDE_NAME) != 0);
    }

    /**
     * Returns a class's flags.
     *
     * @param number the class
     * @return bits of {@link ClassDescriptor}
     */
    public int flags(int number) {
        return field(number, ClassDescriptor.FLAGS_OFFSET);
    }

    /**
     * Returns how to link the class without initializing it.
     *
     * @param number the class
     * @return one of the {@code PROBE} constants of {@link ClassDescriptor}
     */
    public int probe(int number) {
        return flags(number) >>> ClassDescriptor.PROBE_SHIFT & 3;
    }

    /**
     * Returns the container that holds the class.
     *
     * @param number the class
     * @return the container's number
     */
    public int container(int number) {
        return field(number, ClassDescriptor.CONTAINER_OFFSET);
    }

    /**
     * Returns where the class's bytes are in the pack.
     *
     * @param number the class
     * @return an offset in bytes
     */
    public long packOffset(int number) {
        return records.getLong(number * ClassDescriptor.LENGTH + ClassDescriptor.PACK_OFFSET);
    }

    /**
     * Returns how many bytes the pack holds of the class.
     *
     * @param number the class
     * @return bytes; 0 when it is not packed
     */
    public int packLength(int number) {
        return field(number, ClassDescriptor.PACK_LENGTH_OFFSET);
    }

    /**
     * Returns the checksum of the packed bytes.
     *
     * @param number the class
     * @return a CRC-32
     */
    public int packChecksum(int number) {
        return field(number, ClassDescriptor.PACK_CRC_OFFSET);
    }

    /**
     * Returns the class's first method.
     *
     * @param number the class
     * @return a method's number; the class's methods are consecutive
     */
    public int firstMethod(int number) {
        return field(number, ClassDescriptor.FIRST_METHOD_OFFSET);
    }

    /**
     * Returns how many methods the class has.
     *
     * @param number the class
     * @return methods
     */
    public int methodCount(int number) {
        return field(number, ClassDescriptor.METHOD_COUNT_OFFSET);
    }

    /**
     * Returns the superclass.
     *
     * @param number the class
     * @return its number, or -1 when no container holds it
     */
    public int superclass(int number) {
        return field(number, ClassDescriptor.SUPER_OFFSET) - 1;
    }

    /**
     * Returns the class's signer set.
     *
     * @param number the class
     * @return a row of {@link SignerTable}, or -1 when nobody signed the class
     */
    public int signers(int number) {
        return field(number, ClassDescriptor.SIGNERS_OFFSET) - 1;
    }

    /**
     * Returns how many bytes the container's own class file has: what the packed bytes were made of.
     *
     * @param number the class
     * @return bytes; 0 when the class is not packed
     */
    public int plainLength(int number) {
        return field(number, ClassDescriptor.PLAIN_LENGTH_OFFSET);
    }

    /**
     * Returns the checksum of the container's own class file.
     *
     * @param number the class
     * @return a CRC-32
     */
    public int plainChecksum(int number) {
        return field(number, ClassDescriptor.PLAIN_CRC_OFFSET);
    }

    private int field(int number, int offset) {
        return records.getInt(number * ClassDescriptor.LENGTH + offset);
    }
}
