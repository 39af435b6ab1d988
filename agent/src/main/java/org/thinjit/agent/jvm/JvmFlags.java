package org.thinjit.agent.jvm;

import jdk.internal.loader.BootLoader;
import jdk.internal.loader.NativeLibraries;
import jdk.internal.misc.Unsafe;

/**
 * The flags ({@code -XX}) of the running JVM, where it keeps them. HotSpot exports a description of its own
 * data for debuggers and profilers ({@code vmStructs.hpp}, {@code jvmFlag.hpp}): the fields' names, offsets and
 * addresses, and even the layout of that description. Nothing here is assumed beyond it.
 */
final class JvmFlags {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String TYPE = "JVMFlag";
    private static final String FIELDS = "gHotSpotVMStruct";
    private static final String TYPES = "gHotSpotVMType";

    /** {@code VALUE_ORIGIN_MASK}: zero there is the default of flags that nobody and nothing has set. */
    private static final int ORIGIN = 0xf;

    private final NativeLibraries libraries;
    private final long size;
    private long table;
    private long count;
    private long name = -1;
    private long address = -1;
    private long flags = -1;

    private JvmFlags(NativeLibraries libraries) throws NoSuchFieldException {
        this.libraries = libraries;
        readFields();
        size = readSize();
        if (table == 0 || count == 0 || size == 0 || name < 0 || address < 0 || flags < 0) {
            throw new NoSuchFieldException(TYPE);
        }
    }

    /**
     * Finds the flags. The JVM's library is none of Java's own; the dynamic linker finds it as one
     * that a library of the JDK depends on.
     *
     * @return this JVM's
     * @throws NoSuchFieldException if this JVM describes itself otherwise, or not at all
     */
    static JvmFlags ofThisJvm() throws NoSuchFieldException {
        if (Unsafe.ADDRESS_SIZE != Long.BYTES) {
            throw new NoSuchFieldException("pointers of 64 bits");
        }
        BootLoader.loadLibrary("nio");
        return new JvmFlags(BootLoader.getNativeLibraries());
    }

    /**
     * Finds a flag.
     *
     * @param flag its name
     * @return where its description is
     * @throws NoSuchFieldException if this JVM has no such flag
     */
    long find(String flag) throws NoSuchFieldException {
        long entry = search(flag);
        if (entry == 0) {
            throw new NoSuchFieldException(flag);
        }
        return entry;
    }

    /** The last entry of the table is empty. */
    private long search(String flag) {
        for (long i = 0; i < count; i++) {
            long entry = table + i * size;
            long called = UNSAFE.getAddress(entry + name);
            if (called != 0 && is(called, flag)) {
                return entry;
            }
        }
        return 0;
    }

    /**
     * Tells whether a flag of type {@code bool} is set.
     *
     * @param flag its name
     * @return false also if this JVM has no such flag
     */
    boolean isSet(String flag) {
        long entry = search(flag);
        long at = entry == 0 ? 0 : UNSAFE.getAddress(entry + address);
        return at != 0 && UNSAFE.getByte(at) != 0;
    }

    /**
     * Tells whether a flag has its default because nobody has set it.
     *
     * @param flag what {@link #find} gave
     * @return false for those of the command line, of the environment and of the JVM's own choice
     */
    boolean isDefault(long flag) {
        return (UNSAFE.getInt(flag + flags) & ORIGIN) == 0;
    }

    /**
     * Returns where the value of a flag of type {@code intx} is.
     *
     * @param flag what {@link #find} gave
     * @return an address
     * @throws NoSuchFieldException if no such value can be there
     */
    long value(long flag) throws NoSuchFieldException {
        long at = UNSAFE.getAddress(flag + address);
        if (at == 0 || at % Long.BYTES != 0) {
            throw new NoSuchFieldException("a flag of eight bytes");
        }
        return at;
    }

    private void readFields() throws NoSuchFieldException {
        long type = variable(FIELDS.concat("EntryTypeNameOffset"));
        long field = variable(FIELDS.concat("EntryFieldNameOffset"));
        long offset = variable(FIELDS.concat("EntryOffsetOffset"));
        long statics = variable(FIELDS.concat("EntryAddressOffset"));
        long stride = variable(FIELDS.concat("EntryArrayStride"));
        long entry = next(variable(FIELDS.concat("s")), type, stride);
        while (entry != 0) {
            long called = UNSAFE.getAddress(entry + field);
            take(called, UNSAFE.getLong(entry + offset), UNSAFE.getAddress(entry + statics));
            entry = next(entry + stride, type, stride);
        }
    }

    /** The first entry about flags, from one on, or 0. An entry without a type ends the table. */
    private static long next(long from, long type, long stride) {
        long entry = from;
        for (long owner; (owner = UNSAFE.getAddress(entry + type)) != 0; entry += stride) {
            if (is(owner, TYPE)) {
                return entry;
            }
        }
        return 0;
    }

    private void take(long field, long offset, long statics) {
        if (is(field, "flags")) {
            table = statics == 0 ? 0 : UNSAFE.getAddress(statics);
        } else if (is(field, "numFlags")) {
            count = statics == 0 ? 0 : UNSAFE.getAddress(statics);
        } else if (is(field, "_name")) {
            name = offset;
        } else if (is(field, "_addr")) {
            address = offset;
        } else if (is(field, "_flags")) {
            flags = offset;
        }
    }

    private long readSize() throws NoSuchFieldException {
        long type = variable(TYPES.concat("EntryTypeNameOffset"));
        long bytes = variable(TYPES.concat("EntrySizeOffset"));
        long stride = variable(TYPES.concat("EntryArrayStride"));
        long entry = next(variable(TYPES.concat("s")), type, stride);
        return entry == 0 ? 0 : UNSAFE.getLong(entry + bytes);
    }

    /** The value of an exported variable of eight bytes. */
    private long variable(String symbol) throws NoSuchFieldException {
        long at = libraries.find(symbol);
        if (at == 0) {
            throw new NoSuchFieldException(symbol);
        }
        return UNSAFE.getLong(at);
    }

    /** Byte by byte, as nothing may be read beyond the end of a text that is not the one. */
    private static boolean is(long text, String expected) {
        int length = expected.length();
        for (int i = 0; i < length; i++) {
            if (UNSAFE.getByte(text + i) != expected.charAt(i)) {
                return false;
            }
        }
        return UNSAFE.getByte(text + length) == 0;
    }
}
