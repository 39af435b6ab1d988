package org.thinjit.indexer.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;

/**
 * The size of HotSpot's symbol table. Each name, descriptor and string of a class's constant pool is looked up
 * there when the class is read. The table begins with 32,768 buckets and grows only when they hold eight symbols
 * each, so that a program of many thousand classes walks chains of five and more for each of them. The index
 * knows how many classes the program has; no agent can set the option, a command line can.
 */
public final class SymbolTable {
    /** The newest feature version of the JDK in which the option was seen; it is experimental there. */
    public static final int NEWEST = 25;

    private static final int DEFAULT_BUCKETS = 1 << 15;
    private static final int MAX_BUCKETS = 1 << 20;

    /** kotlinc and a Spring Boot program end with 6.1 and 6.7 symbols for each class they could load. */
    private static final int SYMBOLS_PER_CLASS = 6;

    private SymbolTable() {}

    /**
     * Returns the options for the program of an index.
     *
     * @param index the {@code .tji} file
     * @return two options, or none where the table is large enough as it is
     * @throws IOException if the file cannot be read or is no index
     */
    public static List<String> options(Path index) throws IOException {
        try (FileChannel channel = FileChannel.open(index)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IndexFormatException("is not a ThinJIT index");
            }
            CombinedIndex opened =
                    CombinedIndex.open(
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            return options(opened.classes().count());
        } catch (IndexFormatException e) {
            throw new IOException(index + " " + e.getMessage(), e);
        }
    }

    /**
     * Returns the options for a program of so many classes.
     *
     * @param classes how many it could load
     * @return two options, or none where the table is large enough as it is
     */
    static List<String> options(int classes) {
        long symbols = (long) classes * SYMBOLS_PER_CLASS;
        int buckets = DEFAULT_BUCKETS;
        while (buckets < symbols && buckets < MAX_BUCKETS) {
            buckets *= 2;
        }
        return buckets == DEFAULT_BUCKETS
                ? List.of()
                : List.of("-XX:+UnlockExperimentalVMOptions", "-XX:SymbolTableSize=" + buckets);
    }
}
