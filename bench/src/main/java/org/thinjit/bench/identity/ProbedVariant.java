package org.thinjit.bench.identity;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;
import org.thinjit.bench.variant.Variant;

/**
 * A variant with one more JVM option behind its own.
 *
 * @param variant the variant
 * @param option the option
 */
record ProbedVariant(Variant variant, String option) implements Variant {
    @Override
    public String name() {
        return variant.name();
    }

    @Override
    public String description() {
        return variant.description();
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        variant.prepare(setting);
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        List<String> options = new ArrayList<>();
        for (String each : variant.javaOptions(setting, observation)) {
            options.add(stayingAhead(each, setting));
        }
        options.add(option);
        return options;
    }

    /** Beside another agent, as the probe is one, ThinJIT loads ahead only when it is told to. */
    private static String stayingAhead(String each, Setting setting) {
        boolean decided = each.contains("speculate=");
        return each.startsWith("-javaagent:" + setting.workspace().agentJar() + "=") && !decided
                ? each + ",speculate=true"
                : each;
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }

    @Override
    public String needs() {
        return variant.needs();
    }
}
