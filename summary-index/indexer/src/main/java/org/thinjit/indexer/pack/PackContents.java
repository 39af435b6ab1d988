package org.thinjit.indexer.pack;

import java.util.Arrays;
import java.util.BitSet;

/** Where each class lies in the pack, and which methods carry which flag. */
public final class PackContents {
    /** In place of a flag: the method carries none. */
    public static final int NO_FLAG = -1;

    private final long[] offsets;
    private final int[] lengths;
    private final int[] checksums;
    private final int[] plainLengths;
    private final int[] plainChecksums;
    private final int[] flags;
    private final BitSet woven = new BitSet();
    private final int[] methodOfFlag;
    private long length;

    PackContents(int classes, int[] flags, int[] methodOfFlag) {
        this.offsets = new long[classes];
        this.lengths = new int[classes];
        this.checksums = new int[classes];
        this.plainLengths = new int[classes];
        this.plainChecksums = new int[classes];
        this.flags = flags;
        this.methodOfFlag = methodOfFlag;
    }

    void add(PackedClass packed, long offset, int firstMethod) {
        int type = packed.type();
        offsets[type] = offset;
        lengths[type] = packed.bytes().length;
        checksums[type] = packed.checksum();
        plainLengths[type] = packed.prepared().origin().length();
        plainChecksums[type] = packed.prepared().origin().checksum();
        setFlags(packed.flags(), firstMethod);
        for (int flag : packed.flags()) {
            woven.set(type, woven.get(type) || flag != NO_FLAG);
        }
    }

    void unweave(int firstMethod, int methods) {
        Arrays.fill(flags, firstMethod, firstMethod + methods, NO_FLAG);
    }

    private void setFlags(int[] own, int firstMethod) {
        System.arraycopy(own, 0, flags, firstMethod, own.length);
    }

    void complete(long packLength) {
        length = packLength;
    }

    /**
     * Returns the pack's length.
     *
     * @return bytes; 0 without a pack
     */
    public long length() {
        return length;
    }

    /**
     * Returns a class's place in the pack.
     *
     * @param type the class
     * @return an offset in bytes
     */
    public long offset(int type) {
        return offsets[type];
    }

    /**
     * Returns a class's packed length.
     *
     * @param type the class
     * @return bytes, 0 when it is not packed
     */
    public int length(int type) {
        return lengths[type];
    }

    /**
     * Returns the checksum of a class's packed bytes.
     *
     * @param type the class
     * @return a CRC-32
     */
    public int checksum(int type) {
        return checksums[type];
    }

    /**
     * Returns the length of the class file that a packed class was made of.
     *
     * @param type the class
     * @return bytes, 0 when it is not packed
     */
    public int plainLength(int type) {
        return plainLengths[type];
    }

    /**
     * Returns the checksum of the class file that a packed class was made of.
     *
     * @param type the class
     * @return a CRC-32
     */
    public int plainChecksum(int type) {
        return plainChecksums[type];
    }

    /**
     * Returns whether a class carries a prolog.
     *
     * @param type the class
     * @return true when at least one method was woven
     */
    public boolean woven(int type) {
        return woven.get(type);
    }

    /**
     * Returns a method's flag.
     *
     * @param method the method
     * @return its flag, or {@link #NO_FLAG}
     */
    public int flag(int method) {
        return flags[method];
    }

    /**
     * Returns the number of flags handed out.
     *
     * @return flags; a class that could not be woven leaves its flags unused
     */
    public int flagCount() {
        return methodOfFlag.length;
    }

    /**
     * Returns the method that a flag was handed to.
     *
     * @param flag the flag
     * @return the method's number
     */
    public int methodOfFlag(int flag) {
        return methodOfFlag[flag];
    }
}
