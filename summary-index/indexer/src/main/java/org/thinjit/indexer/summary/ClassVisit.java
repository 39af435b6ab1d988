package org.thinjit.indexer.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thinjit.format.ClassDescriptor;

/** Collects one class's summary. */
final class ClassVisit extends ClassVisitor {
    /** ASM adds flags of its own above the 16 bits of the class file. */
    private static final int CLASS_FILE_FLAGS = 0xffff;

    private final SymbolTable symbols;
    private final int[] codeLengths;
    private final List<MethodSummary> methods = new ArrayList<>();
    private final Set<String> annotations = new LinkedHashSet<>();
    private final Set<String> signatures = new LinkedHashSet<>();
    private final AnnotationTypes annotationTypes = new AnnotationTypes(annotations);
    private final MethodReader methodReader;
    private String name;
    private int access;
    private int superType = -1;
    private int[] interfaces;
    private int methodNumber;
    private int publicFields;
    private int publicMethods;
    private int publicConstructors;

    ClassVisit(SymbolTable symbols, int[] codeLengths) {
        super(Opcodes.ASM9);
        this.symbols = symbols;
        this.codeLengths = codeLengths;
        this.methodReader = new MethodReader(symbols, annotationTypes, methods);
    }

    @Override
    public void visit(
            int version,
            int accessFlags,
            String className,
            String signature,
            String superName,
            String[] interfaceNames) {
        name = className;
        access = accessFlags & CLASS_FILE_FLAGS;
        superType = superName == null ? -1 : symbols.type(superName);
        interfaces = new int[interfaceNames.length];
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = symbols.type(interfaceNames[i]);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotationTypes.meet(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(
            int accessFlags, String field, String descriptor, String signature, Object value) {
        publicFields += accessFlags & Opcodes.ACC_PUBLIC;
        AnnotationTypes.add(Type.getType(descriptor), signatures);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return annotationTypes.meet(type, visible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int accessFlags,
            String method,
            String descriptor,
            String signature,
            String[] exceptions) {
        if (method.equals("<init>")) {
            publicConstructors += accessFlags & Opcodes.ACC_PUBLIC;
        } else {
            publicMethods += accessFlags & Opcodes.ACC_PUBLIC;
        }
        AnnotationTypes.add(Type.getReturnType(descriptor), signatures);
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            AnnotationTypes.add(argument, signatures);
        }
        methodReader.begin(
                name,
                method,
                symbols.member(method, descriptor),
                accessFlags & CLASS_FILE_FLAGS,
                codeLengths[methodNumber++]);
        return methodReader;
    }

    String name() {
        return name;
    }

    /** Completes the summary with what verification asks: names in pairs, or null. */
    ClassSummary summary(List<String> questions) {
        return new ClassSummary(
                access,
                superType,
                interfaces,
                probe(),
                numbers(questions),
                mentioned(annotations),
                mentioned(signatures),
                List.copyOf(methods));
    }

    /** The JDK's classes are in no index. */
    private int[] mentioned(Set<String> names) {
        return names.stream()
                .filter(each -> !each.startsWith("java/") && !each.equals(name))
                .mapToInt(symbols::type)
                .toArray();
    }

    private int[] numbers(List<String> names) {
        if (names == null) {
            return null;
        }
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            String type = names.get(i);
            numbers[i] = type == null ? -1 : symbols.type(type);
        }
        return numbers;
    }

    /** HotSpot links a class to answer for its members and makes objects of the public ones only. */
    private int probe() {
        if (publicFields <= publicMethods && publicFields <= publicConstructors) {
            return ClassDescriptor.PROBE_FIELDS;
        }
        return publicMethods <= publicConstructors
                ? ClassDescriptor.PROBE_METHODS
                : ClassDescriptor.PROBE_CONSTRUCTORS;
    }
}
