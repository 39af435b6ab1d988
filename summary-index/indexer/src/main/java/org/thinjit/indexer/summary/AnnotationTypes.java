package org.thinjit.indexer.summary;

import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Collects the types that reflection loads to read annotations: theirs, those of nested ones, of
 * enumeration constants and of class values. For one thread.
 */
public final class AnnotationTypes extends AnnotationVisitor {
    private final Set<String> types;

    /**
     * Creates a collector.
     *
     * @param types receives internal names
     */
    public AnnotationTypes(Set<String> types) {
        super(Opcodes.ASM9);
        this.types = types;
    }

    /**
     * Meets an annotation; those that reflection does not see load nothing.
     *
     * @param descriptor of its type
     * @param visible whether reflection sees it
     * @return what visits its values, or null
     */
    public AnnotationVisitor meet(String descriptor, boolean visible) {
        if (!visible) {
            return null;
        }
        add(Type.getType(descriptor), types);
        return this;
    }

    @Override
    public void visit(String name, Object value) {
        if (value instanceof Type type) {
            add(type, types);
        }
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        add(Type.getType(descriptor), types);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        return meet(descriptor, true);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return this;
    }

    /**
     * Adds the class that a type is, or is an array of.
     *
     * @param type any type
     * @param names receives the internal name
     */
    public static void add(Type type, Set<String> names) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            names.add(element.getInternalName());
        }
    }
}
