package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes of the JDK that runs the tests, in which one member is called otherwise: by {@code
 * --patch-module} a JVM of a JDK that does not exist, and that works as the real one does.
 */
final class JdkPatch {
    private final String owner;
    private String oldName;
    private String oldDescriptor;
    private String newName;
    private String newDescriptor;

    /** Changes nothing yet of a class, named with slashes. */
    JdkPatch(String owner) {
        this.owner = owner;
    }

    /** What the class has: a field, or a method with a descriptor of one. */
    JdkPatch member(String name, String descriptor) {
        oldName = name;
        oldDescriptor = descriptor;
        return becoming(name, descriptor);
    }

    /** What it has instead. */
    JdkPatch becoming(String name, String descriptor) {
        newName = name;
        newDescriptor = descriptor;
        return this;
    }

    /** Writes the class, and others that use the member, and gives the JVM's option. */
    String write(Path folder, String... users) {
        rewrite(folder, owner);
        for (String user : users) {
            rewrite(folder, user);
        }
        return "--patch-module=java.base=" + folder;
    }

    private void rewrite(Path folder, String type) {
        FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path file = folder.resolve(type + ".class");
        try {
            byte[] original =
                    Files.readAllBytes(image.getPath("modules", "java.base", type + ".class"));
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(original).accept(new Renaming(type, writer), 0);
            Files.createDirectories(file.getParent());
            Files.write(file, writer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean is(String type, String name, String descriptor) {
        return type.equals(owner) && name.equals(oldName) && descriptor.equals(oldDescriptor);
    }

    /** Renames where the member is declared. */
    private final class Renaming extends ClassVisitor {
        private final String type;

        Renaming(String type, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.type = type;
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            return is(type, name, descriptor)
                    ? super.visitField(access, newName, newDescriptor, signature, value)
                    : super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new RenamingCode(
                    is(type, name, descriptor)
                            ? super.visitMethod(access, newName, newDescriptor, signature, thrown)
                            : super.visitMethod(access, name, descriptor, signature, thrown));
        }
    }

    /** Renames where the member is used. */
    private final class RenamingCode extends MethodVisitor {
        RenamingCode(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
            if (is(type, name, descriptor)) {
                super.visitFieldInsn(opcode, type, newName, newDescriptor);
            } else {
                super.visitFieldInsn(opcode, type, name, descriptor);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String type, String name, String descriptor, boolean ofInterface) {
            if (is(type, name, descriptor)) {
                super.visitMethodInsn(opcode, type, newName, newDescriptor, ofInterface);
            } else {
                super.visitMethodInsn(opcode, type, name, descriptor, ofInterface);
            }
        }
    }
}
