package org.thinjit.fuzz.mutant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.SectionDescriptor;

/**
 * A damaged index and pack. The same number, seed and files give the same mutant. Every other mutant lies:
 * its checksums are made right again.
 *
 * @param number which one
 * @param place what was damaged: {@code header}, a section's name, {@code pack} or {@code length}
 * @param change what was done to it
 * @param lies whether the checksums were made right
 * @param index the index's bytes
 * @param pack the pack's bytes
 */
record Mutant(int number, String place, String change, boolean lies, byte[] index, byte[] pack) {
    private static final int HEADER = 0;
    private static final int PACK = SectionDescriptor.KINDS;
    private static final int LENGTH = SectionDescriptor.KINDS + 1;
    private static final int PLACES = SectionDescriptor.KINDS + 2;

    private static final int[] EXTREMES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16};

    /**
     * Makes a mutant. Numbers go round all places, so that as many as there are places meet each.
     *
     * @param number 0 or more
     * @param seed chooses among the changes
     * @param goodIndex a good index
     * @param goodPack its pack
     * @return the mutant
     */
    static Mutant of(int number, long seed, byte[] goodIndex, byte[] goodPack) {
        Random random = new Random(seed * 1_000_003 + number);
        int place = placeOf(number % PLACES, goodIndex);
        boolean lies = number / PLACES % 2 == 1 && place != LENGTH;
        byte[] index = goodIndex.clone();
        byte[] pack = goodPack.clone();
        if (place == LENGTH) {
            return ofOtherLength(number, random, index, pack);
        }
        IndexBytes sections = new IndexBytes(index);
        String change;
        if (place == PACK) {
            change = change(random, pack, 0, pack.length);
        } else if (place == HEADER) {
            change = change(random, index, 0, sections.start(SectionDescriptor.META));
        } else {
            change = change(random, index, sections.start(place), sections.length(place));
        }
        if (lies) {
            repair(place, sections, index, pack);
        }
        return new Mutant(number, name(place), change, lies, index, pack);
    }

    /** What most programs have nothing in leaves its turn to the classes. */
    private static int placeOf(int turn, byte[] index) {
        boolean section = turn != HEADER && turn < PACK;
        return section && new IndexBytes(index).length(turn) == 0
                ? SectionDescriptor.CLASSES
                : turn;
    }

    private static void repair(int place, IndexBytes sections, byte[] index, byte[] pack) {
        if (place == PACK) {
            sections.adopt(pack);
        } else if (place == HEADER) {
            ByteBuffer bytes = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
            int sectionCount = SectionDescriptor.KINDS - 1;
            int checksum = CombinedIndex.headerChecksum(bytes, sectionCount);
            bytes.putInt(HeaderDescriptor.CRC_OFFSET, checksum);
        } else {
            sections.repair();
        }
    }

    private static String name(int place) {
        return place == HEADER ? "header" : place == PACK ? "pack" : SectionDescriptor.name(place);
    }

    private static Mutant ofOtherLength(int number, Random random, byte[] index, byte[] pack) {
        boolean ofPack = random.nextBoolean();
        byte[] whole = ofPack ? pack : index;
        int length =
                random.nextInt(4) == 0
                        ? whole.length + 1 + random.nextInt(64)
                        : random.nextInt(whole.length);
        byte[] other = Arrays.copyOf(whole, length);
        String change = (ofPack ? "pack of " : "index of ") + length + " bytes";
        return new Mutant(
                number, "length", change, false, ofPack ? index : other, ofPack ? other : pack);
    }

    /** Changes a stretch of bytes in one of five ways. */
    private static String change(Random random, byte[] bytes, int start, int length) {
        int at = start + random.nextInt(length);
        int word = start + random.nextInt(Math.max(1, length / 4)) * 4;
        int run = Math.min(1 + random.nextInt(64), start + length - at);
        switch (random.nextInt(5)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return "a bit at " + at;
            case 1:
                bytes[at] ^= (byte) (1 + random.nextInt(255));
                return "a byte at " + at;
            case 2:
                Arrays.fill(bytes, at, at + run, (byte) random.nextInt(256));
                return run + " bytes at " + at;
            case 3:
                int from = start + random.nextInt(length - run + 1);
                System.arraycopy(bytes, from, bytes, at, run);
                return run + " bytes of " + from + " at " + at;
            default:
                int value = EXTREMES[random.nextInt(EXTREMES.length)];
                if (word + 4 <= start + length) {
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(word, value);
                }
                return value + " at " + word;
        }
    }
}
