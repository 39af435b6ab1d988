package org.thinjit.indexer.verification;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The instructions that name types or members: loads of constants, fields, calls, {@code new},
 * arrays, casts. For one thread.
 */
final class ReferenceInstructions {
    /** Constant pool tags (JVMS 4.4). */
    private static final int TAG_INTEGER = 3;

    private static final int TAG_FLOAT = 4;
    private static final int TAG_LONG = 5;
    private static final int TAG_DOUBLE = 6;
    private static final int TAG_CLASS = 7;
    private static final int TAG_STRING = 8;
    private static final int TAG_METHOD_HANDLE = 15;
    private static final int TAG_METHOD_TYPE = 16;
    private static final int TAG_DYNAMIC = 17;

    /** The element letters of {@code newarray}, from operand 4. */
    private static final String ELEMENTS = "ZCFDBSIJ";

    /** What {@code java/lang/Object} protects. */
    private static final Set<String> PROTECTED = Set.of("clone()Ljava/lang/Object;", "finalize()V");

    private final ClassReader reader;
    private final ClassTypes types;
    private final AssignabilityChecks checks;
    private final int object;
    private final int self;
    private final Set<Integer> directSupertypes;
    private int code;
    private Frame frame;

    /**
     * Creates the instructions for a class's methods.
     *
     * @param self the class
     * @param directSupertypes its superclass and direct superinterfaces
     */
    ReferenceInstructions(
            ClassReader reader,
            ClassTypes types,
            AssignabilityChecks checks,
            int self,
            Set<Integer> directSupertypes) {
        this.reader = reader;
        this.types = types;
        this.checks = checks;
        this.object = types.named("java/lang/Object");
        this.self = self;
        this.directSupertypes = directSupertypes;
    }

    /** A method begins. */
    void begin(int codeStart, Frame current) {
        code = codeStart;
        frame = current;
    }

    void step(int opcode, int offset, ExceptionTable handlers) {
        switch (opcode) {
            case Opcodes.LDC -> constant(reader.readByte(code + offset + 1));
            case Opcode.LDC_W, Opcode.LDC2_W -> constant(operand(offset));
            case Opcodes.AALOAD -> element();
            case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.GETFIELD, Opcodes.PUTFIELD ->
                    field(opcode, operand(offset));
            case Opcodes.INVOKEVIRTUAL,
                    Opcodes.INVOKESPECIAL,
                    Opcodes.INVOKESTATIC,
                    Opcodes.INVOKEINTERFACE,
                    Opcodes.INVOKEDYNAMIC ->
                    invoke(opcode, offset, handlers);
            case Opcodes.NEW -> frame.push(VerificationType.uninitialized(offset));
            case Opcodes.NEWARRAY -> newPrimitiveArray(reader.readByte(code + offset + 1));
            case Opcodes.ANEWARRAY -> replace(1, types.arrayOf(types.ofConstant(operand(offset))));
            case Opcodes.CHECKCAST -> replace(1, types.ofConstant(operand(offset)));
            case Opcodes.MULTIANEWARRAY ->
                    replace(reader.readByte(code + offset + 3), types.ofConstant(operand(offset)));
            default -> throw new UnverifiableException("opcode " + opcode);
        }
    }

    private int operand(int offset) {
        return reader.readUnsignedShort(code + offset + 1);
    }

    private void replace(int slots, int type) {
        frame.drop(slots);
        frame.push(type);
    }

    private void constant(int constant) {
        switch (types.tag(constant)) {
            case TAG_INTEGER -> frame.push(VerificationType.INTEGER);
            case TAG_FLOAT -> frame.push(VerificationType.FLOAT);
            case TAG_LONG -> frame.pushValue(VerificationType.LONG);
            case TAG_DOUBLE -> frame.pushValue(VerificationType.DOUBLE);
            case TAG_CLASS -> frame.push(types.named("java/lang/Class"));
            case TAG_STRING -> frame.push(types.named("java/lang/String"));
            case TAG_METHOD_HANDLE -> frame.push(types.named("java/lang/invoke/MethodHandle"));
            case TAG_METHOD_TYPE -> frame.push(types.named("java/lang/invoke/MethodType"));
            case TAG_DYNAMIC -> frame.pushSlots(descriptor(constant).result());
            default -> throw new UnverifiableException("ldc of tag " + types.tag(constant));
        }
    }

    private Descriptor descriptor(int memberConstant) {
        return types.descriptor(reader.readUnsignedShort(types.item(memberConstant) + 2));
    }

    private void element() {
        frame.drop(1);
        int array = frame.pop();
        if (array == VerificationType.NULL) {
            frame.push(array);
        } else if (VerificationType.isReference(array) && types.isArray(array)) {
            frame.push(types.component(array));
        } else {
            throw new UnverifiableException("aaload of no array");
        }
    }

    private void newPrimitiveArray(int operand) {
        replace(1, types.named("[" + ELEMENTS.charAt(operand - 4)));
    }

    /**
     * Protected fields need no further class: their class is then a superclass of this one, hence
     * loaded and no interface, and the object was compared with it.
     */
    private void field(int opcode, int constant) {
        int[] slots = descriptor(constant).result();
        if (opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD) {
            popInto(slots);
        }
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD) {
            checks.check(owner(constant), frame.pop());
        }
        if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD) {
            frame.pushSlots(slots);
        }
    }

    private int owner(int memberConstant) {
        return types.ofConstant(reader.readUnsignedShort(types.item(memberConstant)));
    }

    private void popInto(int[] slots) {
        for (int i = slots.length - 1; i >= 0; i--) {
            checks.check(slots[i], frame.pop());
        }
    }

    private void invoke(int opcode, int offset, ExceptionTable handlers) {
        int constant = operand(offset);
        int nameAndType = reader.readUnsignedShort(types.item(constant) + 2);
        Descriptor descriptor = types.descriptor(nameAndType);
        if (opcode == Opcodes.INVOKEDYNAMIC || opcode == Opcodes.INVOKESTATIC) {
            popInto(descriptor.arguments());
        } else {
            String name = types.text(types.item(nameAndType));
            int owner = owner(constant);
            boolean constructor = name.equals("<init>");
            if (opcode == Opcodes.INVOKESPECIAL && !constructor) {
                checkSpecial(owner);
            }
            popInto(descriptor.arguments());
            if (constructor) {
                construct(owner, offset, handlers);
            } else {
                checkReceiver(opcode, owner, name, nameAndType);
            }
        }
        frame.pushSlots(descriptor.result());
    }

    private void checkSpecial(int owner) {
        if (owner != self && !directSupertypes.contains(owner)) {
            checks.check(owner, self);
        }
    }

    /**
     * A protected method asks whether the object is of this class. That needs a further class only
     * for the methods of {@code java/lang/Object}: any other owner was compared with the object
     * already, and is loaded as a superclass of this class.
     */
    private void checkReceiver(int opcode, int owner, String name, int nameAndType) {
        int receiver = frame.pop();
        if (opcode == Opcodes.INVOKESPECIAL) {
            checks.check(self, receiver);
            return;
        }
        checks.check(owner, receiver);
        if (owner == object
                && VerificationType.isReference(receiver)
                && !types.isArray(receiver)
                && PROTECTED.contains(name.concat(types.text(types.item(nameAndType) + 2)))) {
            checks.check(self, receiver);
        }
    }

    private void construct(int owner, int offset, ExceptionTable handlers) {
        int uninitialized = frame.pop();
        int type = self;
        if (VerificationType.isUninitialized(uninitialized)) {
            type = owner;
        } else if (uninitialized != VerificationType.UNINITIALIZED_THIS) {
            throw new UnverifiableException("constructor call on an initialized object");
        }
        handlers.check(offset, frame);
        frame.initialize(uninitialized, type);
    }
}
