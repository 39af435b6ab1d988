package org.thinjit.indexer.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts another call before {@code super.loadClass(name, resolve)}, which loads the class, or gives null where
 * the superclass has to be asked all the same. That call needs no {@code resolve}, for which the JDK does
 * nothing. Only for a superclass of the JDK's and the method's own parameters, right behind a stack
 * map frame without a stack: the frame that is needed after the call has the same variables.
 */
final class DirectVisitor extends MethodNode {
    static final String LOAD_CLASS = "loadClass";
    static final String LOAD_CLASS_DESCRIPTOR = "(Ljava/lang/String;Z)Ljava/lang/Class;";
    static final String NAME = "direct";
    static final String DESCRIPTOR = "(Ljava/lang/ClassLoader;Ljava/lang/String;)Ljava/lang/Class;";

    /** It has {@code loadClass} from {@code ClassLoader}. */
    private static final String SUPERCLASS = "java/net/URLClassLoader";

    private static final Object[] CLASS = {"java/lang/Class"};
    private static final int LAST_PARAMETER = 2;

    private final MethodVisitor next;

    /**
     * Begins one method.
     *
     * @param access its flags
     * @param next takes the woven method
     */
    DirectVisitor(int access, MethodVisitor next) {
        super(Opcodes.ASM9, access, LOAD_CLASS, LOAD_CLASS_DESCRIPTOR, null, null);
        this.next = next;
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE && varIndex <= LAST_PARAMETER) {
            throw new IllegalStateException("stores into its parameters");
        }
        super.visitVarInsn(opcode, varIndex);
    }

    @Override
    public void visitEnd() {
        super.visitEnd();
        for (AbstractInsnNode node : instructions.toArray()) {
            AbstractInsnNode first = asksSuperclass(node) ? firstParameter(node) : null;
            if (first != null && !(real(node.getNext(), true) instanceof FrameNode)) {
                putBefore(first, node);
            }
        }
        accept(next);
    }

    private static boolean asksSuperclass(AbstractInsnNode node) {
        return node.getOpcode() == Opcodes.INVOKESPECIAL
                && ((MethodInsnNode) node).owner.equals(SUPERCLASS)
                && ((MethodInsnNode) node).name.equals(LOAD_CLASS)
                && ((MethodInsnNode) node).desc.equals(LOAD_CLASS_DESCRIPTOR);
    }

    /** Returns the instruction that begins the call, or null if the call is not one of those meant. */
    private static AbstractInsnNode firstParameter(AbstractInsnNode call) {
        AbstractInsnNode node = call;
        for (int parameter = LAST_PARAMETER; parameter >= 0; parameter--) {
            node = real(node.getPrevious(), false);
            if (!(node instanceof VarInsnNode) || ((VarInsnNode) node).var != parameter) {
                return null;
            }
        }
        return isFrameWithoutStack(real(node.getPrevious(), false)) ? node : null;
    }

    private static boolean isFrameWithoutStack(AbstractInsnNode node) {
        if (!(node instanceof FrameNode)) {
            return false;
        }
        FrameNode frame = (FrameNode) node;
        return frame.type != Opcodes.F_SAME1 && (frame.stack == null || frame.stack.isEmpty());
    }

    /** Skips what is no code. */
    private static AbstractInsnNode real(AbstractInsnNode from, boolean forwards) {
        AbstractInsnNode node = from;
        while (node instanceof LabelNode || node instanceof LineNumberNode) {
            node = forwards ? node.getNext() : node.getPrevious();
        }
        return node;
    }

    private void putBefore(AbstractInsnNode first, AbstractInsnNode call) {
        LabelNode done = new LabelNode();
        InsnList before = new InsnList();
        before.add(new VarInsnNode(Opcodes.ALOAD, 0));
        before.add(new VarInsnNode(Opcodes.ALOAD, 1));
        before.add(
                new MethodInsnNode(
                        Opcodes.INVOKESTATIC, CreatedVisitor.OWNER, NAME, DESCRIPTOR, false));
        before.add(new InsnNode(Opcodes.DUP));
        before.add(new JumpInsnNode(Opcodes.IFNONNULL, done));
        before.add(new InsnNode(Opcodes.POP));
        instructions.insertBefore(first, before);
        InsnList after = new InsnList();
        after.add(done);
        after.add(new FrameNode(Opcodes.F_SAME1, 0, null, 1, CLASS));
        instructions.insert(call, after);
    }
}
