package org.thinjit.indexer.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thinjit.format.BlockFrequency;

/** The events of one method while it is read, each with the block it lies in. For one thread. */
final class EventLog {
    private static final int NO_MEMBER = 0;

    private final SymbolTable symbols;
    private String self;
    private int[] events = new int[64];
    private int length;
    private List<Block> blockOf = new ArrayList<>();

    EventLog(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void reset(String declaringClass) {
        self = declaringClass;
        length = 0;
        blockOf = new ArrayList<>();
    }

    private void add(Block block, int kind, String type, int member) {
        if (length == events.length) {
            events = Arrays.copyOf(events, length * 2);
        }
        events[length++] = Event.word(kind, symbols.type(type));
        events[length++] = member;
        blockOf.add(block);
    }

    /** A class is resolved; the class that declares the method is so already. */
    void resolve(Block block, String internalNameOrArray) {
        if (internalNameOrArray.startsWith("[")) {
            resolve(block, Type.getObjectType(internalNameOrArray));
        } else if (!internalNameOrArray.equals(self)) {
            add(block, Event.RESOLVE, internalNameOrArray, NO_MEMBER);
        }
    }

    void resolve(Block block, Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> resolve(block, type.getElementType());
            case Type.OBJECT -> resolve(block, type.getInternalName());
            case Type.METHOD -> {
                for (Type argument : type.getArgumentTypes()) {
                    resolve(block, argument);
                }
                resolve(block, type.getReturnType());
            }
            default -> {}
        }
    }

    void initialize(Block block, String internalName) {
        if (!internalName.equals(self)) {
            add(block, Event.INITIALIZE, internalName, NO_MEMBER);
        }
    }

    void call(Block block, int kind, String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            resolve(block, owner);
        } else {
            add(block, kind, owner, symbols.member(name, descriptor));
        }
    }

    /** Anything that the constant pool can hold and {@code ldc} or a bootstrap method can ask for. */
    void constant(Block block, Object constant) {
        if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
            add(block, Event.CONSTANT, type.getInternalName(), NO_MEMBER);
        } else if (constant instanceof Type type) {
            resolve(block, type);
        } else if (constant instanceof String text && NamedText.mayName(text)) {
            add(block, Event.TEXT, NamedText.normal(text), NO_MEMBER);
        } else if (constant instanceof Handle handle) {
            handle(block, handle);
        } else if (constant instanceof ConstantDynamic dynamic) {
            resolve(block, Type.getType(dynamic.getDescriptor()));
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(block, dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private void handle(Block block, Handle handle) {
        int call =
                switch (handle.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Event.STATIC;
                    case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Event.SPECIAL;
                    case Opcodes.H_INVOKEVIRTUAL -> Event.VIRTUAL;
                    case Opcodes.H_INVOKEINTERFACE -> Event.INTERFACE;
                    default -> -1;
                };
        resolve(block, handle.getOwner());
        if (call >= 0) {
            call(block, call + Event.HANDLE, handle.getOwner(), handle.getName(), handle.getDesc());
        }
    }

    /** How many events there are. */
    int size() {
        return blockOf.size();
    }

    /** Makes what a method handle will run less likely than the instruction that creates it. */
    void makeSeldomer(int from, int to, int halvings) {
        for (int i = from; i < to; i++) {
            if ((Event.kind(events[2 * i]) & Event.HANDLE) != 0) {
                events[2 * i] = Event.withHalvings(events[2 * i], halvings);
            }
        }
    }

    int[] toArray() {
        int[] copy = Arrays.copyOf(events, length);
        for (int i = 0; i < blockOf.size(); i++) {
            int word = copy[2 * i];
            int halvings = blockOf.get(i).halvings();
            if (halvings != BlockFrequency.COLD) {
                halvings = Math.min(BlockFrequency.RAREST, halvings + Event.halvings(word));
            }
            copy[2 * i] = Event.withHalvings(word, halvings);
        }
        return copy;
    }
}
