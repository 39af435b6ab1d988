package org.thinjit.indexer.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Puts the prolog at a method's entry: push the flag's number, call {@code $ThinJIT.fire}. What is
 * pushed here only holds the number's place.
 *
 * <p>What belongs to offset 0 is held back until the first instruction or frame. Then come the entry
 * label, the line numbers of offset 0, and the prolog; labels follow behind it, so that a loop to the
 * method's start does not run the prolog again. Where the line table begins later, the prolog has no
 * line either, as offset 0 had none: stack traces stay those of the plain class. Ranges of local
 * variables that began at offset 0 begin at the entry label.
 */
final class PrologVisitor extends MethodVisitor {
    static final String OWNER = "java/lang/$ThinJIT";
    static final String NAME = "fire";
    static final String DESCRIPTOR = "(I)V";

    private final Integer constant;
    private final List<Label> startLabels = new ArrayList<>();
    private final List<Integer> startLines = new ArrayList<>();
    private final Label entry = new Label();
    private boolean entered;

    /** Takes a constant that stands for the number, or null when it goes into the code. */
    PrologVisitor(MethodVisitor next, Integer constant) {
        super(Opcodes.ASM9, next);
        this.constant = constant;
    }

    private void enter() {
        if (entered) {
            return;
        }
        entered = true;
        mv.visitLabel(entry);
        for (int line : startLines) {
            mv.visitLineNumber(line, entry);
        }
        pushFlag();
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, NAME, DESCRIPTOR, false);
        for (Label label : startLabels) {
            mv.visitLabel(label);
        }
    }

    private void pushFlag() {
        if (constant == null) {
            mv.visitIntInsn(Opcodes.SIPUSH, 0);
        } else {
            mv.visitLdcInsn(constant);
        }
    }

    @Override
    public void visitLabel(Label label) {
        if (entered) {
            mv.visitLabel(label);
        } else {
            startLabels.add(label);
        }
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        if (entered) {
            mv.visitLineNumber(line, start);
        } else {
            startLines.add(line);
        }
    }

    private Label moved(Label start) {
        return startLabels.contains(start) ? entry : start;
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, String signature, Label start, Label end, int index) {
        mv.visitLocalVariable(name, descriptor, signature, moved(start), end, index);
    }

    @Override
    public AnnotationVisitor visitLocalVariableAnnotation(
            int typeRef,
            TypePath typePath,
            Label[] start,
            Label[] end,
            int[] index,
            String descriptor,
            boolean visible) {
        Label[] starts = start.clone();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = moved(starts[i]);
        }
        return mv.visitLocalVariableAnnotation(
                typeRef, typePath, starts, end, index, descriptor, visible);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        enter();
        mv.visitMaxs(Math.max(1, maxStack), maxLocals);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        enter();
        mv.visitFrame(type, locals, local, stacked, stack);
    }

    @Override
    public void visitInsn(int opcode) {
        enter();
        mv.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        enter();
        mv.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        enter();
        mv.visitVarInsn(opcode, varIndex);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        enter();
        mv.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        enter();
        mv.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        enter();
        mv.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        enter();
        mv.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        enter();
        mv.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        enter();
        mv.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int varIndex, int increment) {
        enter();
        mv.visitIincInsn(varIndex, increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        enter();
        mv.visitTableSwitchInsn(min, max, dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        enter();
        mv.visitLookupSwitchInsn(dflt, keys, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        enter();
        mv.visitMultiANewArrayInsn(descriptor, dimensions);
    }
}
