package org.thinjit.bench.variant;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/** Two variants in one run. */
final class TogetherVariant implements Variant {
    private final String name;
    private final String description;
    private final Variant first;
    private final Variant second;

    /**
     * @param first its options come first, and its statistics count
     * @param second its options follow
     */
    TogetherVariant(String name, String description, Variant first, Variant second) {
        this.name = name;
        this.description = description;
        this.first = first;
        this.second = second;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean runsOn(Jdk jdk) {
        return first.runsOn(jdk) && second.runsOn(jdk);
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        first.prepare(setting);
        second.prepare(setting);
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        List<String> options = new ArrayList<>(first.javaOptions(setting, observation));
        options.addAll(second.javaOptions(setting, observation));
        return options;
    }

    @Override
    public boolean writesStatistics() {
        return first.writesStatistics() || second.writesStatistics();
    }

    @Override
    public Footprint footprint(Setting setting) {
        return first.footprint(setting).plus(second.footprint(setting));
    }

    @Override
    public String needs() {
        return first.needs() + "; " + second.needs();
    }
}
