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
     * A woven class whose flags have no numbers yet.
     *
     * @param bytes the class's bytes
     * @param places where the numbers go, see {@link FlagPlaces}
     */
    public record Template(byte[] bytes, int[] places) {}

    /**
     * Weaves.
     *
     * @param classFile the class's bytes
     * @param flags for each method in class-file order its flag, or {@link #NO_FLAG}
     * @return the woven class's bytes
     * @throws UnweavableException if the class cannot be woven, whatever the reason
     */
    public static byte[] weave(byte[] classFile, int[] flags) throws UnweavableException {
        Template template = template(classFile, FlagForm.of(flags));
        FlagPlaces.set(template.bytes, template.places, flags);
        return template.bytes;
    }

    /**
     * Weaves without numbers.
     *
     * @param classFile the class's bytes
     * @param forms for each method in class-file order a constant of {@link FlagForm}
     * @return the woven class
     * @throws UnweavableException if the class cannot be woven, whatever the reason
     */
    public static Template template(byte[] classFile, byte[] forms) throws UnweavableException {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(
                    new Weaving(writer, forms, new FreshConstants(reader)), new Attribute[0], 0);
            byte[] woven = writer.toByteArray();
            return new Template(woven, FlagPlaces.find(woven, forms));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new UnweavableException(e);
        }
    }

    private static final class Weaving extends ClassVisitor {
        private final byte[] forms;
        private final FreshConstants constants;
        private int method;

        Weaving(ClassVisitor next, byte[] forms, FreshConstants constants) {
            super(Opcodes.ASM9, next);
            this.forms = forms;
            this.constants = constants;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
            return switch (forms[method++]) {
                case FlagForm.SHORT -> new PrologVisitor(copy, null);
                case FlagForm.WIDE -> new PrologVisitor(copy, constants.next());
                default -> copy;
            };
        }
    }
}
