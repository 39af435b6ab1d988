package org.thinjit.indexer.archive.list;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.thinjit.indexer.summary.AnnotationTypes;

/** Collects what a class's declarations name: annotations, and types of fields and methods. */
final class DeclarationVisitor extends ClassVisitor {
    private final Set<String> annotations = new LinkedHashSet<>();
    private final Set<String> signatures = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final AnnotationTypes values = new AnnotationTypes(annotations);
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
        return values.meet(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        AnnotationTypes.add(Type.getType(descriptor), signatures);
        return new FieldVisitor(api) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return values.meet(type, visible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        AnnotationTypes.add(Type.getReturnType(descriptor), signatures);
        for (Type type : Type.getArgumentTypes(descriptor)) {
            AnnotationTypes.add(type, signatures);
        }
        return new MethodVisitor(api) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return values.meet(type, visible);
            }

            @Override
            public AnnotationVisitor visitParameterAnnotation(
                    int parameter, String type, boolean visible) {
                return values.meet(type, visible);
            }
        };
    }
}
