package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program as its user starts it, without an agent: what all others are compared with. */
final class PlainVariant implements Variant {
    @Override
    public String name() {
        return Variants.PLAIN;
    }

    @Override
    public String description() {
        return "java without an agent; always measured";
    }

    @Override
    public void prepare(Setting setting) {
        // Nothing beyond the program itself.
    }

    @Override
    public List<String> javaOptions(Setting setting, Optional<Path> statistics) {
        return List.of();
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }
}
