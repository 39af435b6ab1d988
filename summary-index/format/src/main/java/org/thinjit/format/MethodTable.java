package org.thinjit.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The methods of a combined index. Thread-safe. */
public final class MethodTable {
    private final ByteBuffer records;
    private final ByteBuffer members;
    private final ByteBuffer flags;

    MethodTable(CombinedIndex index) {
        this.records = index.section(SectionDescriptor.METHODS);
        this.members = index.section(SectionDescriptor.MEMBERS);
        this.flags = index.section(SectionDescriptor.FLAGS);
    }

    /**
     * Returns the number of methods.
     *
     * @return methods, numbered from 0
     */
    public int count() {
        return records.capacity() / MethodDescriptor.LENGTH;
    }

    /**
     * Returns the declaring class.
     *
     * @param number the method
     * @return the class's number
     */
    public int declaringClass(int number) {
        return field(number, MethodDescriptor.CLASS_OFFSET);
    }

    /**
     * Returns name and descriptor.
     *
     * @param number the method
     * @return for example {@code run()V}
     */
    public String member(int number) {
        int at = field(number, MethodDescriptor.MEMBER_OFFSET);
        byte[] bytes = new byte[members.getShort(at) & 0xffff];
        members.get(at + Short.BYTES, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns whether a method is a constructor or a static initializer, without building its name.
     *
     * @param number the method
     * @return true for {@code <init>} and {@code <clinit>}
     */
    public boolean isInitializer(int number) {
        return members.get(field(number, MethodDescriptor.MEMBER_OFFSET) + Short.BYTES) == '<';
    }

    /**
     * Returns the discovery flag.
     *
     * @param number the method
     * @return the flag that its prolog sets, or -1 when it has no prolog
     */
    public int flag(int number) {
        return field(number, MethodDescriptor.FLAG_OFFSET);
    }

    /**
     * Returns the access flags.
     *
     * @param number the method
     * @return bits of JVMS 4.6
     */
    public int access(int number) {
        return field(number, MethodDescriptor.ACCESS_OFFSET);
    }

    /**
     * Returns the method that a flag stands for.
     *
     * @param flag 0 to {@link CombinedIndex#flagCount()} - 1
     * @return the method's number
     */
    public int ofFlag(int flag) {
        return flags.getInt(flag * Integer.BYTES);
    }

    private int field(int number, int offset) {
        return records.getInt(number * MethodDescriptor.LENGTH + offset);
    }
}
