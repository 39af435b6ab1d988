package org.thinjit.indexer.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks into class files for tests. */
final class ClassFiles {
    private ClassFiles() {}

    static ClassNode node(byte[] classFile) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    static MethodNode method(byte[] classFile, String name) {
        return node(classFile).methods.stream()
                .filter(m -> m.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Flags 0, 1, 2 … for all methods with code. */
    static int[] allFlags(byte[] classFile) {
        List<MethodNode> methods = node(classFile).methods;
        int[] flags = new int[methods.size()];
        int next = 0;
        for (int i = 0; i < flags.length; i++) {
            flags[i] = methods.get(i).instructions.size() > 0 ? next++ : ClassWeaver.NO_FLAG;
        }
        return flags;
    }

    /** The bytes of each method_info structure (JVMS 4.6). */
    static List<byte[]> methodInfos(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        int at = reader.header + 6;
        at += 2 + 2 * reader.readUnsignedShort(at);
        at = skipMembers(reader, at, null, classFile);
        List<byte[]> infos = new ArrayList<>();
        skipMembers(reader, at, infos, classFile);
        return infos;
    }

    private static int skipMembers(ClassReader reader, int start, List<byte[]> into, byte[] file) {
        int count = reader.readUnsignedShort(start);
        int at = start + 2;
        for (int i = 0; i < count; i++) {
            int from = at;
            int attributes = reader.readUnsignedShort(at + 6);
            at += 8;
            for (int a = 0; a < attributes; a++) {
                at += 6 + reader.readInt(at + 2);
            }
            if (into != null) {
                into.add(Arrays.copyOfRange(file, from, at));
            }
        }
        return at;
    }
}
