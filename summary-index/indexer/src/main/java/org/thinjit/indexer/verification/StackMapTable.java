package org.thinjit.indexer.verification;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;

/** The stack map frames that a method declares (JVMS 4.7.4), decoded. Read-only once read. */
final class StackMapTable {
    private static final int SAME_LOCALS_1_STACK_ITEM = 64;
    private static final int RESERVED = 128;
    private static final int SAME_LOCALS_1_STACK_ITEM_EXTENDED = 247;
    private static final int SAME_EXTENDED = 251;
    private static final int FULL = 255;
    private static final int OBJECT = 7;
    private static final int UNINITIALIZED = 8;

    private final ClassReader reader;
    private final ClassTypes classTypes;
    private int[] types = new int[64];
    private int used;
    private int[] offsets = {};
    private int[] starts = {};
    private int[] sizes = {};
    private int at;

    StackMapTable(ClassReader reader, ClassTypes classTypes) {
        this.reader = reader;
        this.classTypes = classTypes;
    }

    /**
     * Decodes the table.
     *
     * @param attribute where the attribute's content begins, or 0 without one
     * @param initial the locals on entry, from the method's descriptor
     * @param initialSize how many slots of them count
     */
    void read(int attribute, int[] initial, int initialSize) {
        int count = attribute == 0 ? 0 : reader.readUnsignedShort(attribute);
        offsets = new int[count];
        starts = new int[2 * count];
        sizes = new int[2 * count];
        used = 0;
        for (int i = 0; i < initialSize; i++) {
            add(initial[i]);
        }
        at = attribute + 2;
        int offset = -1;
        int start = 0;
        int size = initialSize;
        for (int number = 0; number < count; number++) {
            int tag = reader.readByte(at++);
            offset += 1 + offsetDelta(tag);
            offsets[number] = offset;
            if (tag == FULL) {
                start = used;
                size = addTypes();
            } else if (tag > SAME_EXTENDED) {
                start = ownCopy(start, size);
                for (int i = SAME_EXTENDED; i < tag; i++) {
                    addType();
                }
                size = used - start;
            } else if (tag > SAME_LOCALS_1_STACK_ITEM_EXTENDED) {
                size = chop(start, size, SAME_EXTENDED - tag);
            }
            starts[2 * number] = start;
            sizes[2 * number] = size;
            starts[2 * number + 1] = used;
            readStack(tag);
            sizes[2 * number + 1] = used - starts[2 * number + 1];
        }
    }

    private int offsetDelta(int tag) {
        if (tag < RESERVED) {
            return tag % SAME_LOCALS_1_STACK_ITEM;
        }
        if (tag < SAME_LOCALS_1_STACK_ITEM_EXTENDED) {
            throw new UnverifiableException("reserved frame type " + tag);
        }
        at += 2;
        return reader.readUnsignedShort(at - 2);
    }

    private void readStack(int tag) {
        if (tag == FULL) {
            addTypes();
        } else if (tag >= SAME_LOCALS_1_STACK_ITEM && tag <= SAME_LOCALS_1_STACK_ITEM_EXTENDED) {
            addType();
        }
    }

    /** Frames share the slots of their locals; what is appended has to follow them. */
    private int ownCopy(int start, int size) {
        if (start + size == used) {
            return start;
        }
        int copy = used;
        for (int i = 0; i < size; i++) {
            add(types[start + i]);
        }
        return copy;
    }

    private int chop(int start, int size, int count) {
        int left = size;
        for (int i = 0; i < count; i++) {
            left -= left > 1 && VerificationType.isSecondSlot(types[start + left - 1]) ? 2 : 1;
        }
        if (left < 0) {
            throw new UnverifiableException("frame chops locals that are not there");
        }
        return left;
    }

    private int addTypes() {
        int before = used;
        int count = reader.readUnsignedShort(at);
        at += 2;
        for (int i = 0; i < count; i++) {
            addType();
        }
        return used - before;
    }

    private void addType() {
        int tag = reader.readByte(at++);
        if (tag == OBJECT) {
            add(classTypes.ofConstant(reader.readUnsignedShort(at)));
            at += 2;
        } else if (tag == UNINITIALIZED) {
            add(VerificationType.uninitialized(reader.readUnsignedShort(at)));
            at += 2;
        } else if (tag > UNINITIALIZED) {
            throw new UnverifiableException("unknown verification type " + tag);
        } else {
            add(tag);
            if (VerificationType.isWide(tag)) {
                add(tag + VerificationType.SECOND_SLOT);
            }
        }
    }

    private void add(int type) {
        if (used == types.length) {
            types = Arrays.copyOf(types, used * 2);
        }
        types[used++] = type;
    }

    int count() {
        return offsets.length;
    }

    int offset(int number) {
        return offsets[number];
    }

    /** The frame at an offset in the code; there has to be one where code is jumped to. */
    int find(int offset) {
        int number = Arrays.binarySearch(offsets, offset);
        if (number < 0) {
            throw new UnverifiableException("no stack map frame at " + offset);
        }
        return number;
    }

    int[] types() {
        return types;
    }

    int localsStart(int number) {
        return starts[2 * number];
    }

    int localsSize(int number) {
        return sizes[2 * number];
    }

    int stackStart(int number) {
        return starts[2 * number + 1];
    }

    int stackSize(int number) {
        return sizes[2 * number + 1];
    }
}
