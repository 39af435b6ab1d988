package org.thinjit.bench.variant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.bench.process.BenchException;

/** An agent whose {@code premain} does nothing: what {@code -javaagent} costs by itself. */
final class EmptyAgentVariant implements Variant {
    @Override
    public String name() {
        return "empty-agent";
    }

    @Override
    public String description() {
        return "an agent that does nothing: what -javaagent costs by itself";
    }

    @Override
    public void prepare(Setting setting) throws BenchException {
        Path jar = setting.workspace().emptyAgentJar();
        if (!Files.isRegularFile(jar)) {
            throw new BenchException(jar + " is missing; build it with `mvn package`");
        }
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        return List.of("-javaagent:" + setting.workspace().emptyAgentJar());
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }

    @Override
    public String needs() {
        return "one option";
    }
}
