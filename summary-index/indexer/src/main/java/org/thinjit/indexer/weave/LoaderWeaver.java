package org.thinjit.indexer.weave;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets code that makes class loaders announce them, and class loaders announce what they define. What
 * is woven follows from the class alone.
 */
public final class LoaderWeaver {
    /** Whose creation is announced; the JDK's, so that its class path can be served. */
    static final String URL_LOADER = "java/net/URLClassLoader";

    /** The call that is announced where it gives a class. */
    static final String DEFINE = "defineClass";

    private static final byte[][] MARKS = {
        URL_LOADER.getBytes(StandardCharsets.US_ASCII), DEFINE.getBytes(StandardCharsets.US_ASCII)
    };

    private LoaderWeaver() {}

    /**
     * Weaves a class.
     *
     * @param classFile its bytes
     * @return the woven bytes; the same object when there is nothing to announce
     * @throws UnweavableException if the class cannot be woven, whatever the reason
     */
    public static byte[] weave(byte[] classFile) throws UnweavableException {
        if (!isMarked(classFile)) {
            return classFile;
        }
        try {
            ClassReader reader = new ClassReader(classFile);
            if (LauncherWeaver.concerns(reader.getClassName())) {
                return classFile;
            }
            ClassWriter writer = new ClassWriter(reader, 0);
            Weaving weaving = new Weaving(writer, reader.getSuperName());
            reader.accept(weaving, new Attribute[0], 0);
            return weaving.announces ? writer.toByteArray() : classFile;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new UnweavableException(e);
        }
    }

    private static boolean isMarked(byte[] classFile) {
        for (byte[] mark : MARKS) {
            int last = classFile.length - mark.length;
            for (int at = 0; at <= last; at++) {
                int length = 0;
                while (length < mark.length && classFile[at + length] == mark[length]) {
                    length++;
                }
                if (length == mark.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class Weaving extends ClassVisitor {
        private final boolean isLoader;
        private boolean announces;

        Weaving(ClassVisitor next, String superName) {
            super(Opcodes.ASM9, next);
            this.isLoader = URL_LOADER.equals(superName);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (isLoader && name.equals("<init>")) {
                announces = true;
                copy = new CreatedVisitor(copy, URL_LOADER, CreatedVisitor.CREATED);
            }
            return new AnnouncingVisitor(copy, () -> announces = true);
        }
    }
}
