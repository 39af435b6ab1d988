package org.thinjit.bench.variant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.process.BenchException;

/** The program with ThinJIT's agent and an index made for it. */
final class ThinJitVariant implements Variant {
    private final String name;
    private final String description;
    private final List<String> ownOptions;

    /**
     * @param ownOptions agent options that make this variant, each {@code key=value}
     */
    ThinJitVariant(String name, String description, List<String> ownOptions) {
        this.name = name;
        this.description = description;
        this.ownOptions = List.copyOf(ownOptions);
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
    public void prepare(Setting setting) throws BenchException {
        Path agent = setting.workspace().agentJar();
        if (!Files.isRegularFile(agent)) {
            throw new BenchException(agent + " is missing; build it with `mvn package`");
        }
        if (setting.index().toString().contains(",")) {
            throw new BenchException(
                    setting.index()
                            + ": the agent's options are separated by commas, so the path must not"
                            + " have one; move the repository");
        }
        ProgramIndex.bringUpToDate(setting);
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        List<String> options = new ArrayList<>();
        options.add("index=" + setting.index());
        options.addAll(ownOptions);
        options.addAll(setting.agentOptions());
        observation.events().ifPresent(file -> options.add("events=" + file));
        observation.statistics().ifPresent(file -> options.add("stats=" + file));
        String agent = setting.workspace().agentJar() + "=" + String.join(",", options);
        return List.of("-javaagent:" + agent);
    }

    @Override
    public boolean writesStatistics() {
        return true;
    }

    @Override
    public Footprint footprint(Setting setting) {
        return new Footprint(Footprint.size(setting.index()), Footprint.size(setting.pack()), 0);
    }

    @Override
    public String needs() {
        return "an index for each build, one option";
    }
}
