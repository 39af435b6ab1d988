package org.thinjit.indexer.weave;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Numbers that are in no integer constant of a class: a constant made of one is shared with nothing,
 * so that it can be overwritten.
 */
final class FreshConstants {
    private static final int INTEGER_TAG = 3;

    private final Set<Integer> taken = new HashSet<>();
    private int last = Integer.MIN_VALUE;

    FreshConstants(ClassReader reader) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == INTEGER_TAG) {
                taken.add(reader.readInt(item));
            }
        }
    }

    int next() {
        do {
            last++;
        } while (taken.contains(last));
        return last;
    }
}
