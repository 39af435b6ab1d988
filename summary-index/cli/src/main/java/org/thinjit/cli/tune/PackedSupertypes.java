package org.thinjit.cli.tune;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.PackFacts;
import org.thinjit.format.ClassTable;

/**
 * Supertypes from the class pack, because the index names no interfaces. Of a class that is not packed,
 * only the superclass is known. For one thread.
 */
public final class PackedSupertypes implements Supertypes {
    private static final String PRESENT = "present";

    private final ClassTable classes;
    private final ByteBuffer pack;
    private final int[][] known;

    private PackedSupertypes(ClassTable classes, ByteBuffer pack) {
        this.classes = classes;
        this.pack = pack;
        this.known = new int[classes.count()][];
    }

    /**
     * Opens an index's pack.
     *
     * @param file the index
     * @return its supertypes
     * @throws IOException if the pack is there and cannot be read
     */
    public static PackedSupertypes of(IndexFile file) throws IOException {
        ByteBuffer pack = null;
        if (PackFacts.of(file).state().equals(PRESENT)) {
            try (FileChannel channel = FileChannel.open(file.pack())) {
                pack = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            }
        }
        return new PackedSupertypes(file.index().classes(), pack);
    }

    /**
     * Returns whether there is a pack.
     *
     * @return false when only superclasses are known
     */
    public boolean hasPack() {
        return pack != null;
    }

    @Override
    public int[] of(int number) {
        if (known[number] == null) {
            known[number] = read(number);
        }
        return known[number];
    }

    private int[] read(int number) {
        int parent = classes.superclass(number);
        IntStream superclass = parent < 0 ? IntStream.empty() : IntStream.of(parent);
        return IntStream.concat(superclass, interfaces(number)).toArray();
    }

    private IntStream interfaces(int number) {
        int length = classes.packLength(number);
        if (pack == null || length == 0) {
            return IntStream.empty();
        }
        byte[] bytes = new byte[length];
        pack.get(Math.toIntExact(classes.packOffset(number)), bytes);
        return Stream.of(new ClassReader(bytes).getInterfaces())
                .mapToInt(classes::find)
                .filter(found -> found >= 0);
    }
}
