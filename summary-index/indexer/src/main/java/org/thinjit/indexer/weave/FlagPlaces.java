package org.thinjit.indexer.weave;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Finds where in a woven class's bytes the flags' numbers lie, and sets them. A prolog is the first
 * thing in its method's code, so the place follows from the class file alone.
 */
public final class FlagPlaces {
    /** In place of a place: the method has no prolog. */
    public static final int NO_PLACE = 0;

    private static final int LDC_W = 19;
    private static final int CODE_START = 14;
    private static final String CODE = "Code";

    private final ClassReader reader;
    private final char[] buffer;
    private int at;

    private FlagPlaces(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    /**
     * Finds the places.
     *
     * @param woven a woven class
     * @param forms what was woven
     * @return for each method the offset of its flag's number, or {@link #NO_PLACE}
     */
    static int[] find(byte[] woven, byte[] forms) {
        FlagPlaces walk = new FlagPlaces(new ClassReader(woven));
        walk.at = walk.reader.header + 6;
        int interfaces = walk.nextShort();
        walk.at += 2 * interfaces;
        int fields = walk.nextShort();
        for (int i = 0; i < fields; i++) {
            walk.member();
        }
        int[] places = new int[walk.nextShort()];
        for (int i = 0; i < places.length; i++) {
            int code = walk.member();
            places[i] = forms[i] == FlagForm.NONE ? NO_PLACE : walk.number(code);
        }
        return places;
    }

    private int nextShort() {
        at += 2;
        return reader.readUnsignedShort(at - 2);
    }

    /** Skips a field or method; returns where its code starts. */
    private int member() {
        at += 6;
        int code = 0;
        int attributes = nextShort();
        for (int i = 0; i < attributes; i++) {
            if (CODE.equals(reader.readUTF8(at, buffer))) {
                code = at + CODE_START;
            }
            at = Math.addExact(at + 6, reader.readInt(at + 2));
        }
        return code;
    }

    private int number(int code) {
        return switch (reader.readByte(code)) {
            case Opcodes.SIPUSH -> code + 1;
            case Opcodes.LDC -> reader.getItem(reader.readByte(code + 1));
            case LDC_W -> reader.getItem(reader.readUnsignedShort(code + 1));
            default -> throw new IllegalStateException("there is no prolog at " + code);
        };
    }

    /**
     * Sets the numbers of flags.
     *
     * @param woven the class's bytes, changed in place
     * @param places from the weaver
     * @param flags for each method its flag, looked at where there is a place; of the form that was
     *     woven
     */
    public static void set(byte[] woven, int[] places, int[] flags) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NO_PLACE) {
                set(woven, places[i], flags[i]);
            }
        }
    }

    private static void set(byte[] woven, int place, int flag) {
        int at = place;
        if (flag > Short.MAX_VALUE) {
            woven[at++] = (byte) (flag >>> 24);
            woven[at++] = (byte) (flag >>> 16);
        }
        woven[at++] = (byte) (flag >>> 8);
        woven[at] = (byte) flag;
    }
}
