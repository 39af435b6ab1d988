package org.thinjit.indexer.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * Checks reference types by the JVM's rule (JVMS 4.10.1.2): an interface takes any object, a class
 * takes its subclasses. Where a type is not known, it is taken to fit.
 */
final class TypeCheckingVerifier extends SimpleVerifier {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final Type NULL = Type.getObjectType("null");

    /** Longer than any chain of superclasses; a hierarchy may be a circle. */
    private static final int MAX_DEPTH = 1000;

    private final TypeShapes types;

    TypeCheckingVerifier(TypeShapes types) {
        super(Opcodes.ASM9, null, null, null, false);
        this.types = types;
    }

    @Override
    protected boolean isSubTypeOf(BasicValue value, BasicValue expected) {
        Type from = value.getType();
        Type to = expected.getType();
        if (from == null || to == null) {
            return value.equals(expected);
        }
        return isPrimitive(to) ? from.equals(to) : !isPrimitive(from) && isAssignableFrom(to, from);
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    @Override
    protected boolean isAssignableFrom(Type to, Type from) {
        if (to.equals(from) || to.equals(OBJECT) || from.equals(NULL)) {
            return true;
        }
        if (to.getSort() == Type.ARRAY) {
            return from.getSort() == Type.ARRAY && fits(component(to), component(from));
        }
        if (from.getSort() == Type.ARRAY) {
            String name = to.getInternalName();
            return name.equals("java/lang/Cloneable") || name.equals("java/io/Serializable");
        }
        return isInterface(to) || extendsClass(from.getInternalName(), to.getInternalName());
    }

    private boolean fits(Type to, Type from) {
        return isPrimitive(to) || isPrimitive(from) ? to.equals(from) : isAssignableFrom(to, from);
    }

    private static Type component(Type array) {
        return Type.getType(array.getDescriptor().substring(1));
    }

    private boolean extendsClass(String from, String to) {
        if (types.shape(to) == null) {
            return true;
        }
        String type = from;
        for (int depth = 0; depth < MAX_DEPTH && type != null; depth++) {
            if (type.equals(to)) {
                return true;
            }
            TypeShapes.Shape shape = types.shape(type);
            if (shape == null) {
                return true;
            }
            type = shape.superName();
        }
        return false;
    }

    @Override
    protected boolean isInterface(Type type) {
        TypeShapes.Shape shape = shape(type);
        return shape != null && shape.isInterface();
    }

    @Override
    protected Type getSuperClass(Type type) {
        TypeShapes.Shape shape = shape(type);
        return shape == null || shape.superName() == null
                ? OBJECT
                : Type.getObjectType(shape.superName());
    }

    private TypeShapes.Shape shape(Type type) {
        return type.getSort() == Type.OBJECT ? types.shape(type.getInternalName()) : null;
    }
}
