package org.thinjit.format;

import java.nio.charset.StandardCharsets;

/** The methods of a combined index. Thread-safe. */
public final class MethodTable {
    private final SectionMemory records;
    private final SectionMemory members;
    private final SectionMemory flags;

    MethodTable(CombinedIndex index) {
        this.records = index.memory(SectionDescriptor.METHODS);
        this.members = index.memory(SectionDescriptor.MEMBERS);
        this.flags = index.memory(SectionDescriptor.FLAGS);
    }

    /**
     * Returns the number of methods.
     *
     * @return methods, numbered from 0
     */
    public int count() {
        return records.length() / MethodDescriptor.LENGTH;
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
        byte[] bytes = members.copy(at + Short.BYTES, members.getShort(at));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns whether a method is a constructor or a static initializer, without its name.
     *
     * @param number the method
     * @return true for {@code <init>} and {@code <clinit>}
     */
    public boolean isInitializer(int number) {
        return (half(number, MethodDescriptor.ROLE_OFFSET) & MethodDescriptor.ROLE_INITIALIZER)
                != 0;
    }

    /**
     * Returns whether a program can start with the method, without its name.
     *
     * @param number the method
     * @return true for {@code main([Ljava/lang/String;)V}, static or not
     */
    public boolean isMain(int number) {
        return (half(number, MethodDescriptor.ROLE_OFFSET) & MethodDescriptor.ROLE_MAIN) != 0;
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
        return half(number, MethodDescriptor.ACCESS_OFFSET);
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

    private int half(int number, int offset) {
        return records.getShort(number * MethodDescriptor.LENGTH + offset);
    }
}
