package org.thinjit.indexer.archive.list;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Collects what a class's declarations name: annotations, and types of fields and methods. */
final class DeclarationVisitor extends ClassVisitor {
    private final Set<String> annotations = new LinkedHashSet<>();
    private final Set<String> signatures = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private String self;

    DeclarationVisitor(int api) {
        super(api);
    }

    Set<String> annotations() {
        return annotations;
    }

    Set<String> signatures() {
        return signatures;
    }

    Set<String> members() {
        return members;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            String signature,
            String superName,
            String[] interfaces) {
        self = name;
    }

    /** The attribute also lists classes that are members of others. */
    @Override
    public void visitInnerClass(String name, String outer, String simpleName, int access) {
        if (self.equals(outer)) {
            members.add(name);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        add(Type.getType(descriptor), signatures);
        return new FieldVisitor(api) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return annotation(type, visible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        add(Type.getReturnType(descriptor), signatures);
        for (Type type : Type.getArgumentTypes(descriptor)) {
            add(type, signatures);
        }
        return new MethodVisitor(api) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return annotation(type, visible);
            }

            @Override
            public AnnotationVisitor visitParameterAnnotation(
                    int parameter, String type, boolean visible) {
                return annotation(type, visible);
            }
        };
    }

    /** Annotations that reflection does not see load nothing. */
    private AnnotationVisitor annotation(String descriptor, boolean visible) {
        if (!visible) {
            return null;
        }
        add(Type.getType(descriptor), annotations);
        return values();
    }

    private AnnotationVisitor values() {
        return new AnnotationVisitor(api) {
            @Override
            public void visit(String name, Object value) {
                if (value instanceof Type type) {
                    add(type, annotations);
                }
            }

            @Override
            public void visitEnum(String name, String descriptor, String value) {
                add(Type.getType(descriptor), annotations);
            }

            @Override
            public AnnotationVisitor visitAnnotation(String name, String descriptor) {
                add(Type.getType(descriptor), annotations);
                return this;
            }

            @Override
            public AnnotationVisitor visitArray(String name) {
                return this;
            }
        };
    }

    private static void add(Type type, Set<String> names) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            names.add(element.getInternalName());
        }
    }
}
