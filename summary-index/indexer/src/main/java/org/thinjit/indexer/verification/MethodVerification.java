package org.thinjit.indexer.verification;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Interprets methods the way the split verifier does (JVMS 4.10.1): straight through the code, each
 * declared frame taking over where it stands, each jump compared with the frame that it goes to.
 * What a well-formed class file cannot hold is taken for unverifiable. For one thread.
 */
final class MethodVerification {
    private final ClassReader reader;
    private final ClassTypes types;
    private final AssignabilityChecks checks;
    private final StackMapTable frames;
    private final ExceptionTable handlers;
    private final ReferenceInstructions references;
    private final int throwable;
    private int code;
    private int[] result;
    private Frame frame;

    MethodVerification(
            ClassReader reader,
            ClassTypes types,
            AssignabilityChecks checks,
            ReferenceInstructions references,
            StackMapTable frames,
            ExceptionTable handlers) {
        this.reader = reader;
        this.types = types;
        this.checks = checks;
        this.references = references;
        this.frames = frames;
        this.handlers = handlers;
        this.throwable = types.named("java/lang/Throwable");
    }

    /**
     * Interprets a method.
     *
     * @param descriptor the method's
     * @param self the type of {@code this} on entry, or {@link VerificationType#TOP} for a static
     *     method
     * @param codeAttribute where the content of its Code attribute begins
     * @param stackMap where the content of its StackMapTable begins, or 0 without one
     */
    void run(Descriptor descriptor, int self, int codeAttribute, int stackMap) {
        int maxStack = reader.readUnsignedShort(codeAttribute);
        int maxLocals = reader.readUnsignedShort(codeAttribute + 2);
        int length = reader.readInt(codeAttribute + 4);
        code = codeAttribute + 8;
        result = descriptor.result();
        frame = new Frame(maxLocals, maxStack);
        frames.read(stackMap, frame.locals(), enter(descriptor, self));
        handlers.read(reader, code + length);
        references.begin(code, frame);
        interpret(length);
    }

    private int enter(Descriptor descriptor, int self) {
        int size = 0;
        if (self != VerificationType.TOP) {
            frame.locals()[size++] = self;
        }
        for (int slot : descriptor.arguments()) {
            frame.locals()[size++] = slot;
        }
        return size;
    }

    private void interpret(int length) {
        boolean reached = true;
        int next = 0;
        for (int offset = 0; offset < length; ) {
            if (next < frames.count() && frames.offset(next) == offset) {
                if (reached) {
                    match(next);
                }
                frame.become(frames, next++);
            } else if (!reached) {
                throw new UnverifiableException("no frame after a jump");
            }
            int opcode = reader.readByte(code + offset);
            int end = offset + length(opcode, offset);
            step(opcode, offset);
            reached = !endsBlock(opcode);
            offset = end;
        }
        if (reached || next < frames.count()) {
            throw new UnverifiableException("code and frames do not end together");
        }
    }

    private static boolean endsBlock(int opcode) {
        return opcode == Opcodes.GOTO
                || opcode == Opcode.GOTO_W
                || opcode == Opcodes.ATHROW
                || opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.RETURN;
    }

    private void step(int opcode, int offset) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcode.ASTORE_3) {
            store(localIndex(opcode, offset), offset);
        } else if (opcode == Opcode.WIDE && isWideStore(offset)) {
            store(reader.readUnsignedShort(code + offset + 2), offset);
        } else {
            int pops = InstructionTable.pops(opcode);
            if (pops == InstructionTable.SPECIAL) {
                special(opcode, offset);
            } else {
                frame.drop(pops);
                frame.pushValue(InstructionTable.push(opcode));
                jump(opcode, offset);
            }
            handlers.check(offset, frame);
        }
    }

    private boolean isWideStore(int offset) {
        int opcode = reader.readByte(code + offset + 1);
        return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
    }

    /** A store changes locals; handlers see the state before. */
    private void store(int local, int offset) {
        handlers.check(offset, frame);
        frame.store(local);
    }

    /** The local of a load or store in one of its three forms. */
    private int localIndex(int opcode, int offset) {
        if (opcode >= Opcode.ISTORE_0 && opcode <= Opcode.ASTORE_3) {
            return opcode - Opcode.ISTORE_0 & 3;
        }
        if (opcode >= Opcode.ALOAD_0 && opcode <= Opcode.ALOAD_3) {
            return opcode - Opcode.ALOAD_0;
        }
        return reader.readByte(code + offset + 1);
    }

    private void special(int opcode, int offset) {
        if (opcode == Opcodes.ALOAD || opcode >= Opcode.ALOAD_0 && opcode <= Opcode.ALOAD_3) {
            frame.push(frame.local(localIndex(opcode, offset)));
        } else if (opcode == Opcodes.ARETURN) {
            checks.check(result[0], frame.pop());
        } else if (opcode == Opcodes.ATHROW) {
            checks.check(throwable, frame.pop());
        } else if (opcode == Opcode.WIDE) {
            wide(offset);
        } else if (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP) {
            duplicate(opcode);
        } else {
            references.step(opcode, offset, handlers);
        }
    }

    private void wide(int offset) {
        int opcode = reader.readByte(code + offset + 1);
        int local = reader.readUnsignedShort(code + offset + 2);
        if (opcode == Opcodes.ALOAD) {
            frame.push(frame.local(local));
        } else if (opcode >= Opcodes.ILOAD && opcode < Opcodes.ALOAD) {
            frame.pushValue(InstructionTable.push(opcode));
        } else if (opcode != Opcodes.IINC) {
            throw new UnverifiableException("wide with opcode " + opcode);
        }
    }

    /** Two slots are two values or one wide one; the stack does not care. */
    private void duplicate(int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> frame.duplicate(1, 0);
            case Opcodes.DUP_X1 -> frame.duplicate(1, 1);
            case Opcodes.DUP_X2 -> frame.duplicate(1, 2);
            case Opcodes.DUP2 -> frame.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> frame.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> frame.duplicate(2, 2);
            default -> frame.swap();
        }
    }

    private void jump(int opcode, int offset) {
        if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.GOTO
                || opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL) {
            jumpTo(offset + reader.readShort(code + offset + 1));
        } else if (opcode == Opcode.GOTO_W) {
            jumpTo(offset + reader.readInt(code + offset + 1));
        } else if (opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH) {
            int operands = offset + 4 & ~3;
            int step = opcode == Opcodes.TABLESWITCH ? 4 : 8;
            int first = operands + 12;
            jumpTo(offset + reader.readInt(code + operands));
            for (int i = 0; i < cases(opcode, operands); i++) {
                jumpTo(offset + reader.readInt(code + first + step * i));
            }
        }
    }

    private int cases(int opcode, int operands) {
        int second = reader.readInt(code + operands + 4);
        int cases =
                opcode == Opcodes.LOOKUPSWITCH
                        ? second
                        : reader.readInt(code + operands + 8) - second + 1;
        if (cases < 0) {
            throw new UnverifiableException("switch with " + cases + " cases");
        }
        return cases;
    }

    private void jumpTo(int target) {
        match(frames.find(target));
    }

    private void match(int number) {
        if (frames.stackSize(number) != frame.depth()) {
            throw new UnverifiableException("stacks differ in depth");
        }
        checks.check(
                frames.types(),
                frames.localsStart(number),
                frame.locals(),
                0,
                frames.localsSize(number));
        checks.check(frames.types(), frames.stackStart(number), frame.stack(), 0, frame.depth());
    }

    private int length(int opcode, int offset) {
        if (opcode == Opcode.WIDE) {
            return reader.readByte(code + offset + 1) == Opcodes.IINC ? 6 : 4;
        }
        if (opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH) {
            int operands = offset + 4 & ~3;
            int cases = cases(opcode, operands);
            int bytes = opcode == Opcodes.TABLESWITCH ? 12 + 4 * cases : 8 + 8 * cases;
            return operands + bytes - offset;
        }
        return InstructionTable.length(opcode);
    }
}
