package org.thinjit.indexer.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/**
 * The reference types that one class file mentions, numbered from {@link
 * VerificationType#FIRST_REFERENCE}. Classes go by their internal names, arrays by their descriptors,
 * as in the constant pool. For one thread.
 */
final class ClassTypes {
    private final ClassReader reader;
    private final char[] buffer;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int[] ofConstant;
    private final Descriptor[] descriptors;
    private final int[] slots = new int[2 * 256];
    private int slotCount;

    ClassTypes(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
        this.ofConstant = new int[reader.getItemCount()];
        this.descriptors = new Descriptor[reader.getItemCount()];
    }

    /** The type of a name as in a constant of kind Class. */
    int named(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = VerificationType.FIRST_REFERENCE + names.size();
        numbers.put(name, number);
        names.add(name);
        return number;
    }

    String name(int type) {
        return names.get(type - VerificationType.FIRST_REFERENCE);
    }

    /** The type that a constant of kind Class names. */
    int ofConstant(int constant) {
        if (ofConstant[constant] == 0) {
            ofConstant[constant] = named(text(item(constant)));
        }
        return ofConstant[constant];
    }

    boolean isArray(int type) {
        return name(type).charAt(0) == '[';
    }

    /** What an array holds: a reference type, or {@link VerificationType#TOP} for a primitive one. */
    int component(int array) {
        String name = name(array);
        return switch (name.charAt(1)) {
            case '[' -> named(name.substring(1));
            case 'L' -> named(name.substring(2, name.length() - 1));
            default -> VerificationType.TOP;
        };
    }

    int arrayOf(int component) {
        String name = name(component);
        return named(name.charAt(0) == '[' ? "[".concat(name) : "[L" + name + ";");
    }

    /** Where a constant's content begins. */
    int item(int constant) {
        int offset = reader.getItem(constant);
        if (offset == 0) {
            throw new UnverifiableException("no constant " + constant);
        }
        return offset;
    }

    int tag(int constant) {
        return reader.readByte(item(constant) - 1);
    }

    /** The text that the two bytes at an offset refer to. */
    String text(int offset) {
        String text = reader.readUTF8(offset, buffer);
        if (text == null || text.isEmpty()) {
            throw new UnverifiableException("no text");
        }
        return text;
    }

    /** The descriptor in a constant of kind NameAndType. */
    Descriptor descriptor(int nameAndType) {
        if (descriptors[nameAndType] == null) {
            descriptors[nameAndType] = parse(text(item(nameAndType) + 2));
        }
        return descriptors[nameAndType];
    }

    Descriptor parse(String text) {
        slotCount = 0;
        int at = 0;
        int[] arguments = {};
        if (text.charAt(0) == '(') {
            at = 1;
            while (text.charAt(at) != ')') {
                at = addSlots(text, at);
            }
            at++;
            arguments = Arrays.copyOf(slots, slotCount);
            slotCount = 0;
        }
        if (text.charAt(at) != 'V') {
            addSlots(text, at);
        }
        return new Descriptor(arguments, Arrays.copyOf(slots, slotCount));
    }

    /** Adds the type at a place in a descriptor; returns the place behind it. */
    private int addSlots(String text, int at) {
        int end = at;
        while (text.charAt(end) == '[') {
            end++;
        }
        end = text.charAt(end) == 'L' ? text.indexOf(';', end) + 1 : end + 1;
        int type =
                switch (text.charAt(at)) {
                    case '[' -> named(text.substring(at, end));
                    case 'L' -> named(text.substring(at + 1, end - 1));
                    case 'J' -> VerificationType.LONG;
                    case 'D' -> VerificationType.DOUBLE;
                    case 'F' -> VerificationType.FLOAT;
                    default -> VerificationType.INTEGER;
                };
        slots[slotCount++] = type;
        if (VerificationType.isWide(type)) {
            slots[slotCount++] = type + VerificationType.SECOND_SLOT;
        }
        return end;
    }
}
