package org.thinjit.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.thinjit.indexer.PackMode;

/** The values of {@code --pack} as users write them. */
final class PackModes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(PackMode.values())
                .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}
