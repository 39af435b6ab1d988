package org.thinjit.indexer.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one method after the other into summaries. For one thread. */
final class MethodReader extends MethodVisitor {
    private final EventLog log;
    private final CreatedLambdas lambdas;
    private final AnnotationTypes annotations;
    private final List<MethodSummary> results;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> catchTypes = new LinkedHashSet<>();
    private Block current;
    private int member;
    private int access;
    private int codeLength;

    MethodReader(SymbolTable symbols, AnnotationTypes annotations, List<MethodSummary> results) {
        super(Opcodes.ASM9);
        this.log = new EventLog(symbols);
        this.lambdas = new CreatedLambdas(log);
        this.annotations = annotations;
        this.results = results;
    }

    void begin(
            String declaringClass, String name, int memberNumber, int accessFlags, int codeBytes) {
        log.reset(declaringClass);
        lambdas.reset(name.equals("<clinit>"));
        blocks.clear();
        catchTypes.clear();
        member = memberNumber;
        access = accessFlags;
        codeLength = codeBytes;
        current = open(new Block());
    }

    private Block open(Block block) {
        blocks.add(block);
        return block;
    }

    private static Block blockAt(Label label) {
        if (label.info == null) {
            label.info = new Block();
        }
        return (Block) label.info;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotations.meet(descriptor, visible);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(
            int parameter, String descriptor, boolean visible) {
        return annotations.meet(descriptor, visible);
    }

    @Override
    public void visitLabel(Label label) {
        Block next = blockAt(label);
        if (current != null) {
            current.flowsTo(next);
        }
        current = open(next);
    }

    /** The block of the instruction at hand; code behind a jump that no label reaches is dead. */
    private Block here() {
        if (current == null) {
            current = open(new Block());
        }
        return current;
    }

    @Override
    public void visitInsn(int opcode) {
        Block block = here();
        if (opcode == Opcodes.ATHROW) {
            block.throwing = true;
            current = null;
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            lambdas.passed();
            current = null;
        } else if (opcode == Opcodes.AASTORE) {
            lambdas.passed();
        }
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        here();
        if (opcode == Opcodes.RET) {
            current = null;
        } else if (opcode == Opcodes.ASTORE) {
            lambdas.passed();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        here().flowsTo(blockAt(label));
        if (opcode == Opcodes.GOTO) {
            current = null;
        } else {
            Block next = new Block();
            current.flowsTo(next);
            current = open(next);
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        visitSwitch(dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        visitSwitch(dflt, labels);
    }

    private void visitSwitch(Label dflt, Label[] labels) {
        Block block = here();
        block.flowsTo(blockAt(dflt));
        for (Label label : labels) {
            block.flowsTo(blockAt(label));
        }
        current = null;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            log.initialize(here(), type);
        } else {
            log.resolve(here(), type);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
            log.initialize(here(), owner);
        } else {
            log.resolve(here(), owner);
        }
        if (opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD) {
            lambdas.stored();
        }
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        lambdas.passedTo(name);
        int kind =
                switch (opcode) {
                    case Opcodes.INVOKESTATIC -> Event.STATIC;
                    case Opcodes.INVOKESPECIAL -> Event.SPECIAL;
                    case Opcodes.INVOKEVIRTUAL -> Event.VIRTUAL;
                    default -> Event.INTERFACE;
                };
        log.call(here(), kind, owner, name, descriptor);
    }

    /** JVMS 5.4.3.6: the types of the call site's descriptor and of its static arguments resolve. */
    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        int first = log.size();
        log.resolve(here(), Type.getMethodType(descriptor));
        for (Object argument : arguments) {
            log.constant(here(), argument);
        }
        lambdas.created(first);
    }

    @Override
    public void visitLdcInsn(Object value) {
        log.constant(here(), value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        log.resolve(here(), descriptor);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type != null) {
            catchTypes.add(type);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        ColdPaths.mark(blocks);
        FrequencyEstimate.mark(blocks);
    }

    @Override
    public void visitEnd() {
        boolean cold = blocks.get(0).doomed;
        Block never = new Block();
        for (String type : catchTypes) {
            log.resolve(never, type);
        }
        results.add(new MethodSummary(member, access, codeLength, cold, log.toArray()));
    }
}
