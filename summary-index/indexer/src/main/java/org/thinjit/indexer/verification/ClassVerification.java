package org.thinjit.indexer.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** What verifying a class asks of the class hierarchy. */
public final class ClassVerification {
    /** The first class file version that the split verifier verifies (JVMS 4.10). */
    private static final int SPLIT_VERIFIER_MAJOR = Opcodes.V1_6;

    private final ClassReader reader;
    private final char[] buffer;
    private final ClassTypes types;
    private final AssignabilityChecks checks;
    private final MethodVerification method;
    private final int self;
    private int at;

    private ClassVerification(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
        this.types = new ClassTypes(reader);
        this.checks = new AssignabilityChecks(types);
        this.self = types.named(reader.getClassName());
        StackMapTable frames = new StackMapTable(reader, types);
        this.method =
                new MethodVerification(
                        reader,
                        types,
                        checks,
                        new ReferenceInstructions(reader, types, checks, self, directSupertypes()),
                        frames,
                        new ExceptionTable(types, checks, frames));
    }

    private Set<Integer> directSupertypes() {
        Set<Integer> direct = new HashSet<>();
        if (reader.getSuperName() != null) {
            direct.add(types.named(reader.getSuperName()));
        }
        for (String name : reader.getInterfaces()) {
            direct.add(types.named(name));
        }
        return direct;
    }

    /**
     * Finds the questions that need classes, in the order in which the JVM comes to them, methods in
     * class-file order (HotSpot takes them in an order of its own, that of its symbol table).
     *
     * @param reader the class file
     * @return for each question the internal names of the type to assign to and of the type
     *     assigned, the latter null where it is an array, which needs no class; or null when the
     *     split verifier does not see the class through: class files before version 50, and those
     *     that it would reject
     */
    public static List<String> questions(ClassReader reader) {
        if ((reader.readInt(4) & 0xffff) < SPLIT_VERIFIER_MAJOR) {
            return null;
        }
        try {
            ClassVerification verification = new ClassVerification(reader);
            verification.run();
            return verification.checks.questions();
        } catch (RuntimeException | AssertionError e) {
            return null; // Whatever is wrong with the class file: it has no answer here.
        }
    }

    private void run() {
        at = reader.header + 6;
        at += 2 + 2 * reader.readUnsignedShort(at);
        for (int fields = nextShort(); fields > 0; fields--) {
            at += 6;
            skipAttributes();
        }
        for (int methods = nextShort(); methods > 0; methods--) {
            verifyMethod();
        }
    }

    private int nextShort() {
        at += 2;
        return reader.readUnsignedShort(at - 2);
    }

    private void skipAttributes() {
        for (int attributes = nextShort(); attributes > 0; attributes--) {
            at = Math.addExact(at + 6, reader.readInt(at + 2));
        }
    }

    private void verifyMethod() {
        int start = at;
        at += 6;
        int code = 0;
        for (int attributes = nextShort(); attributes > 0; attributes--) {
            if ("Code".equals(reader.readUTF8(at, buffer))) {
                code = at + 6;
            }
            at = Math.addExact(at + 6, reader.readInt(at + 2));
        }
        if (code != 0) {
            Descriptor descriptor = types.parse(types.text(start + 4));
            method.run(descriptor, self(start), code, stackMap(code));
        }
    }

    private int self(int start) {
        if ((reader.readUnsignedShort(start) & Opcodes.ACC_STATIC) != 0) {
            return VerificationType.TOP;
        }
        return types.text(start + 2).equals("<init>") ? VerificationType.UNINITIALIZED_THIS : self;
    }

    private int stackMap(int code) {
        int handlers = code + 8 + reader.readInt(code + 4);
        int attribute = handlers + 2 + 8 * reader.readUnsignedShort(handlers) + 2;
        for (int left = reader.readUnsignedShort(attribute - 2); left > 0; left--) {
            if ("StackMapTable".equals(reader.readUTF8(attribute, buffer))) {
                return attribute + 6;
            }
            attribute = Math.addExact(attribute + 6, reader.readInt(attribute + 2));
        }
        return 0;
    }
}
