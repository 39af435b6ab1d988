package org.thinjit.indexer.weave;

import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves prologs into one class. The constant pool is kept and appended to; methods without a prolog
 * are copied byte for byte; attributes that ASM does not know are passed on.
 */
public final class ClassWeaver {
    /** In place of a flag: the method gets no prolog. */
    public static final int NO_FLAG = -1;

    private ClassWeaver() {}

    /**
     * Weaves.
     *
     * @param classFile the class's bytes
     * @param flags for each method in class-file order its flag, or {@link #NO_FLAG}
     * @return the woven class's bytes
     * @throws UnweavableException if the class cannot be woven, whatever the reason
     */
    public static byte[] weave(byte[] classFile, int[] flags) throws UnweavableException {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Weaving(writer, flags), new Attribute[0], 0);
            return writer.toByteArray();
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnweavableException(e);
        }
    }

    private static final class Weaving extends ClassVisitor {
        private final int[] flags;
        private int method;

        Weaving(ClassVisitor next, int[] flags) {
            super(Opcodes.ASM9, next);
            this.flags = flags;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
            int flag = flags[method++];
            return flag == NO_FLAG ? copy : new PrologVisitor(copy, flag);
        }
    }
}
