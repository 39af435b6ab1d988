package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.process.BenchException;

/** ThinJIT with a profile that one run, and then each further one, has learned. */
final class LearnedVariant implements Variant {
    private final Variant thinjit;

    /**
     * @param thinjit the variant that it adds the profile to
     */
    LearnedVariant(Variant thinjit) {
        this.thinjit = thinjit;
    }

    @Override
    public String name() {
        return "learned";
    }

    @Override
    public String description() {
        return "ThinJIT with what earlier runs taught it (learn=FILE)";
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        thinjit.prepare(setting);
        Training.bringUpToDate(
                setting,
                profile(setting),
                javaOptions(setting, Observation.NONE),
                List.of(setting.index()));
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        List<String> options = new ArrayList<>();
        for (String option : thinjit.javaOptions(setting, observation)) {
            options.add(option + ",learn=" + profile(setting));
        }
        return options;
    }

    @Override
    public boolean writesStatistics() {
        return true;
    }

    @Override
    public Footprint footprint(Setting setting) {
        long profile = Footprint.size(profile(setting));
        return thinjit.footprint(setting).plus(new Footprint(profile, 0, 0));
    }

    @Override
    public String needs() {
        return thinjit.needs() + "; an earlier run for each index, no other command";
    }

    private static Path profile(Setting setting) {
        return setting.trained(".tjl");
    }
}
