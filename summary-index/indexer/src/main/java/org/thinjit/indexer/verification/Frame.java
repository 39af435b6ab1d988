package org.thinjit.indexer.verification;

import java.util.Arrays;

/** The current frame: the types of locals and operand stack, a slot each. For one thread. */
final class Frame {
    private final int[] locals;
    private final int[] stack;
    private int depth;
    private int version;

    Frame(int maxLocals, int maxStack) {
        locals = new int[maxLocals];
        stack = new int[maxStack];
    }

    int[] locals() {
        return locals;
    }

    int[] stack() {
        return stack;
    }

    int depth() {
        return depth;
    }

    /** Grows with each change of a local. */
    int version() {
        return version;
    }

    void push(int type) {
        stack[depth++] = type;
    }

    void pushSlots(int[] slots) {
        for (int slot : slots) {
            stack[depth++] = slot;
        }
    }

    /** Pushes one value, in one slot or two; nothing for {@link VerificationType#TOP}. */
    void pushValue(int type) {
        if (type == VerificationType.TOP) {
            return;
        }
        stack[depth++] = type;
        if (VerificationType.isWide(type)) {
            stack[depth++] = type + VerificationType.SECOND_SLOT;
        }
    }

    int pop() {
        return stack[--depth];
    }

    void drop(int slots) {
        depth -= slots;
        if (depth < 0) {
            throw new UnverifiableException("operand stack underflow");
        }
    }

    /** Copies the upper slots of the stack below others, as the dup instructions do. */
    void duplicate(int count, int below) {
        System.arraycopy(stack, depth - count - below, stack, depth - below, count + below);
        System.arraycopy(stack, depth, stack, depth - count - below, count);
        depth += count;
    }

    void swap() {
        int top = stack[depth - 1];
        stack[depth - 1] = stack[depth - 2];
        stack[depth - 2] = top;
    }

    int local(int index) {
        return locals[index];
    }

    /** Pops the top of the stack into a local; a half overwritten long or double is no more. */
    void store(int index) {
        int type = pop();
        if (VerificationType.isSecondSlot(type)) {
            setLocal(index, pop());
            setLocal(index + 1, type);
        } else {
            setLocal(index, type);
        }
    }

    void setLocal(int index, int type) {
        int old = locals[index];
        if (old != type) {
            version++;
        }
        if (VerificationType.isWide(old)) {
            locals[index + 1] = VerificationType.TOP;
        } else if (VerificationType.isSecondSlot(old) && !VerificationType.isSecondSlot(type)) {
            locals[index - 1] = VerificationType.TOP;
        }
        locals[index] = type;
    }

    /** Takes the frame that the class file declares here. */
    void become(StackMapTable declared, int number) {
        version++;
        int size = declared.localsSize(number);
        System.arraycopy(declared.types(), declared.localsStart(number), locals, 0, size);
        Arrays.fill(locals, size, locals.length, VerificationType.TOP);
        depth = declared.stackSize(number);
        System.arraycopy(declared.types(), declared.stackStart(number), stack, 0, depth);
    }

    /** A constructor has run: the object is initialized wherever it lies. */
    void initialize(int uninitialized, int type) {
        version++;
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] == uninitialized) {
                locals[i] = type;
            }
        }
        for (int i = 0; i < depth; i++) {
            if (stack[i] == uninitialized) {
                stack[i] = type;
            }
        }
    }
}
