package org.thinjit.indexer.weave;

import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves the class loader of Spring Boot's launcher. It then announces itself when its constructor is
 * done, asks which of its jars need a look when a package has to be defined, and has classes loaded without an
 * exception of its parent's. A launcher that is written otherwise is left as it is.
 */
public final class LauncherWeaver {
    private static final String FOLDER = "org/springframework/boot/loader/";
    private static final String LOADER = FOLDER + "launch/LaunchedClassLoader";
    private static final String PARENT = FOLDER + "net/protocol/jar/JarUrlClassLoader";

    private LauncherWeaver() {}

    /**
     * Returns whether a class is one of the two.
     *
     * @param name the class's internal name
     * @return true when {@link #weave} may change it
     */
    public static boolean concerns(String name) {
        return name.equals(LOADER) || name.equals(PARENT);
    }

    /**
     * Weaves one class of the launcher.
     *
     * @param name the class's internal name
     * @param classFile its bytes
     * @return the woven bytes; for other classes the same object
     * @throws UnweavableException if the class cannot be woven, whatever the reason
     */
    public static byte[] weave(String name, byte[] classFile) throws UnweavableException {
        if (!concerns(name)) {
            return classFile;
        }
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Weaving(writer, name), new Attribute[0], 0);
            return writer.toByteArray();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new UnweavableException(e);
        }
    }

    private static final class Weaving extends ClassVisitor {
        private final String type;

        Weaving(ClassVisitor next, String type) {
            super(Opcodes.ASM9, next);
            this.type = type;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (type.equals(LOADER) && name.equals("<init>")) {
                return new CreatedVisitor(copy, PARENT, CreatedVisitor.LAUNCHED);
            }
            if (type.equals(PARENT)
                    && name.equals("definePackage")
                    && descriptor.equals("(Ljava/lang/String;Ljava/lang/String;)V")) {
                return new SearchedVisitor(copy, PARENT);
            }
            if (type.equals(PARENT)
                    && name.equals(DirectVisitor.LOAD_CLASS)
                    && descriptor.equals(DirectVisitor.LOAD_CLASS_DESCRIPTOR)) {
                return new DirectVisitor(access, copy);
            }
            return copy;
        }
    }
}
