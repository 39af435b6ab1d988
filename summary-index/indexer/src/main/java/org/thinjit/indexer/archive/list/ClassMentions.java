package org.thinjit.indexer.archive.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What a class file names, as internal names unless said otherwise.
 *
 * @param supertypes the superclass and the interfaces, which load with the class (JVMS 5.3.5)
 * @param annotations types of annotations that reflection reads, and classes that these name
 * @param signatures types of fields and of methods' parameters and results, which reflection loads
 * @param members its member classes, which frameworks look through
 * @param used classes of constants, whether or not the program has them
 * @param texts string constants
 */
record ClassMentions(
        Set<String> supertypes,
        Set<String> annotations,
        Set<String> signatures,
        Set<String> members,
        Set<String> used,
        Set<String> texts) {
    private static final int CLASS_TAG = 7;
    private static final int STRING_TAG = 8;

    /**
     * Reads a class file.
     *
     * @param bytes the class file
     * @return its mentions
     * @throws RuntimeException if it is malformed or newer than ASM knows
     */
    static ClassMentions of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Set<String> supertypes = new LinkedHashSet<>();
        if (reader.getSuperName() != null) {
            supertypes.add(reader.getSuperName());
        }
        supertypes.addAll(List.of(reader.getInterfaces()));
        DeclarationVisitor declarations = new DeclarationVisitor(Opcodes.ASM9);
        reader.accept(declarations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        Set<String> used = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        constants(reader, used, texts);
        return new ClassMentions(
                supertypes,
                declarations.annotations(),
                declarations.signatures(),
                declarations.members(),
                used,
                texts);
    }

    private static void constants(ClassReader reader, Set<String> used, Set<String> texts) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            // The second half of a long or double has no item.
            int tag = at == 0 ? 0 : reader.readByte(at - 1);
            if (tag == CLASS_TAG) {
                addElement(reader.readUTF8(at, buffer), used);
            } else if (tag == STRING_TAG) {
                texts.add(reader.readUTF8(at, buffer));
            }
        }
    }

    /** Adds a class, or the element class of an array. */
    private static void addElement(String name, Set<String> names) {
        if (!name.startsWith("[")) {
            names.add(name);
        } else if (name.endsWith(";")) {
            names.add(name.substring(name.indexOf('L') + 1, name.length() - 1));
        }
    }
}
