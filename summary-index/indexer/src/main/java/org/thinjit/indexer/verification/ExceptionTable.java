package org.thinjit.indexer.verification;

import org.objectweb.asm.ClassReader;

/**
 * A method's exception handlers. Each instruction that a handler covers could jump to it, so its
 * locals have to fit the handler's frame; asked anew only when locals changed or a range begins.
 */
final class ExceptionTable {
    private static final int ENTRY_LENGTH = 8;

    private final ClassTypes types;
    private final AssignabilityChecks checks;
    private final StackMapTable frames;
    private final int throwable;
    private int count;
    private int[] starts = {};
    private int[] ends = {};
    private int[] catchTypes = {};
    private int[] targets = {};
    private int checkedVersion;
    private int checkedAt;

    ExceptionTable(ClassTypes types, AssignabilityChecks checks, StackMapTable frames) {
        this.types = types;
        this.checks = checks;
        this.frames = frames;
        this.throwable = types.named("java/lang/Throwable");
    }

    /** Reads the table and asks whether each catch type is a throwable, as the JVM does first. */
    void read(ClassReader reader, int table) {
        count = reader.readUnsignedShort(table);
        starts = new int[count];
        ends = new int[count];
        targets = new int[count];
        catchTypes = new int[count];
        checkedVersion = -1;
        checkedAt = -1;
        for (int i = 0; i < count; i++) {
            int entry = table + 2 + ENTRY_LENGTH * i;
            starts[i] = reader.readUnsignedShort(entry);
            ends[i] = reader.readUnsignedShort(entry + 2);
            targets[i] = reader.readUnsignedShort(entry + 4);
            int type = reader.readUnsignedShort(entry + 6);
            catchTypes[i] = type == 0 ? throwable : types.ofConstant(type);
            checks.check(throwable, catchTypes[i]);
        }
    }

    /** Asks for all handlers that cover an instruction. */
    void check(int offset, Frame frame) {
        if (count == 0 || !isNews(offset, frame.version())) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (offset >= starts[i] && offset < ends[i]) {
                check(frames.find(targets[i]), frame, catchTypes[i]);
            }
        }
    }

    private boolean isNews(int offset, int version) {
        boolean news = version != checkedVersion;
        for (int i = 0; i < count && !news; i++) {
            news = starts[i] > checkedAt && starts[i] <= offset;
        }
        checkedVersion = version;
        checkedAt = offset;
        return news;
    }

    private void check(int number, Frame frame, int catchType) {
        checks.check(
                frames.types(),
                frames.localsStart(number),
                frame.locals(),
                0,
                frames.localsSize(number));
        if (frames.stackSize(number) != 1) {
            throw new UnverifiableException("handler's frame is not one of an exception");
        }
        checks.check(frames.types()[frames.stackStart(number)], catchType);
    }
}
