package org.thinjit.bench.variant;

import java.util.List;

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
    public List<String> javaOptions(Setting setting, Observation observation) {
        return List.of();
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }

    @Override
    public String needs() {
        return "nothing";
    }
}
