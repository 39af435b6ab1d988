package org.thinjit.indexer.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.MethodTable;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;

/** Makes and opens indexes for tests. */
public final class Indexes {
    private Indexes() {}

    public static IndexReport index(Path output, String main, PackMode mode, Path... classPath)
            throws IOException {
        return Indexer.index(
                new IndexRequest(List.of(classPath), main, output, mode, 4, 2),
                IndexListener.QUIET);
    }

    public static CombinedIndex open(Path file) throws IOException {
        CombinedIndex index = CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(file)));
        index.check();
        return index;
    }

    public static List<String> meta(CombinedIndex index) {
        ByteBuffer section = index.section(SectionDescriptor.META);
        byte[] bytes = new byte[section.capacity()];
        section.get(0, bytes);
        return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    }

    /** The first method of that name, or -1. */
    public static int method(CombinedIndex index, String className, String method) {
        int type = index.classes().find(className.replace('.', '/'));
        MethodTable methods = index.methods();
        int first = index.classes().firstMethod(type);
        for (int m = first; m < first + index.classes().methodCount(type); m++) {
            if (methods.member(m).startsWith(method + "(")) {
                return m;
            }
        }
        return -1;
    }
}
