package org.thinjit.format;

import java.nio.charset.StandardCharsets;

/** The classes of a combined index, found by name through the hash table on disk. Thread-safe. */
public final class ClassTable {
    private static final String SUFFIX = ".class";

    private final SectionMemory hash;
    private final SectionMemory records;
    private final SectionMemory details;
    private final SectionMemory names;
    private final int mask;

    ClassTable(CombinedIndex index) {
        this.hash = index.memory(SectionDescriptor.CLASS_HASH);
        this.records = index.memory(SectionDescriptor.CLASSES);
        this.details = index.memory(SectionDescriptor.CLASS_DETAILS);
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
        return find(resource, true);
    }

    /**
     * Finds the one class that can have a name, by the name's hash and length: this runs on the program's
     * threads, at start-up, in the interpreter, and before names are there. An answer of -1 is certain; to
     * rely on another one, compare the name, which the pack has beside the class's bytes. Where several
     * classes can have it, their names decide here.
     *
     * @param resource for example {@code a/b/C.class}
     * @return the class's number, or -1 when no container held it when indexed
     */
    public int probable(String resource) {
        return find(resource, false);
    }

    private int find(String resource, boolean byName) {
        if (!resource.endsWith(SUFFIX)) {
            return -1;
        }
        int nameHash = resource.hashCode();
        int length = resource.length() - SUFFIX.length();
        int found = -1;
        int slot = slotHash(nameHash) & mask;
        for (int probes = 0; probes <= mask; probes++) {
            int number = hash.getInt(slot * Integer.BYTES) - 1;
            if (number < 0) {
                break;
            }
            if (canBe(number, nameHash, length) && (!byName || isNamed(number, resource))) {
                if (byName) {
                    return number;
                }
                if (found >= 0) {
                    return find(resource, true);
                }
                found = number;
            }
            slot = slot + 1 & mask;
        }
        return found;
    }

    private boolean canBe(int number, int nameHash, int length) {
        long head = records.getLong(number * ClassDescriptor.LENGTH + ClassDescriptor.HASH_OFFSET);
        int flagsAndLength = (int) (head >>> Integer.SIZE);
        return (int) head == nameHash
                && (flagsAndLength >>> Short.SIZE == length
                        || (flagsAndLength & ClassDescriptor.WIDE_NAME) != 0);
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

    private boolean isNamed(int number, String resource) {
        return isNamed(number, resource, encodedName(number));
    }

    /**
     * Compares a class's name, read elsewhere, with a resource's.
     *
     * @param number the class
     * @param resource for example {@code a/b/C.class}
     * @param encoded bytes of an internal name, encoded as the class's is
     * @return whether they are the same
     */
    public boolean isNamed(int number, String resource, byte[] encoded) {
        String name = decode(number, encoded);
        return name.length() == resource.length() - SUFFIX.length() && resource.startsWith(name);
    }

    private String decode(int number, byte[] encoded) {
        boolean wide = (flags(number) & ClassDescriptor.WIDE_NAME) != 0;
        return new String(encoded, wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private byte[] encodedName(int number) {
        return names.copy(detail(number, ClassDetailDescriptor.NAME_OFFSET), nameLength(number));
    }

    /**
     * Returns how long a class's encoded name is.
     *
     * @param number the class
     * @return bytes
     */
    public int nameLength(int number) {
        return half(number, ClassDescriptor.NAME_LENGTH_OFFSET);
    }

    /**
     * Returns a class's name.
     *
     * @param number the class
     * @return the internal name, for example {@code a/b/C}
     */
    public String name(int number) {
        return decode(number, encodedName(number));
    }

    /**
     * Returns a class's flags.
     *
     * @param number the class
     * @return bits of {@link ClassDescriptor}
     */
    public int flags(int number) {
        return half(number, ClassDescriptor.FLAGS_OFFSET);
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
        return (field(number, ClassDescriptor.PACK_OFFSET) & 0xffffffffL)
                * PackDescriptor.ALIGNMENT;
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
        return detail(number, ClassDetailDescriptor.FIRST_METHOD_OFFSET);
    }

    /**
     * Returns how many methods the class has.
     *
     * @param number the class
     * @return methods
     */
    public int methodCount(int number) {
        return detail(number, ClassDetailDescriptor.METHOD_COUNT_OFFSET);
    }

    /**
     * Returns the superclass.
     *
     * @param number the class
     * @return its number, or -1 when no container holds it
     */
    public int superclass(int number) {
        return detail(number, ClassDetailDescriptor.SUPER_OFFSET) - 1;
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
        return detail(number, ClassDetailDescriptor.PLAIN_LENGTH_OFFSET);
    }

    /**
     * Returns the checksum of the container's own class file.
     *
     * @param number the class
     * @return a CRC-32
     */
    public int plainChecksum(int number) {
        return detail(number, ClassDetailDescriptor.PLAIN_CRC_OFFSET);
    }

    private int field(int number, int offset) {
        return records.getInt(number * ClassDescriptor.LENGTH + offset);
    }

    private int half(int number, int offset) {
        return records.getShort(number * ClassDescriptor.LENGTH + offset);
    }

    private int detail(int number, int offset) {
        return details.getInt(number * ClassDetailDescriptor.LENGTH + offset);
    }
}
