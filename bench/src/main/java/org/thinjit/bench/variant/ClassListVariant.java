package org.thinjit.bench.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.statistics.ClassLoadLog;

/**
 * An agent that loads the plain run's own classes, in their order, from the moment the program
 * starts: a prediction without a fault, and so the ceiling of any other.
 */
final class ClassListVariant implements Variant {
    @Override
    public String name() {
        return "class-list";
    }

    @Override
    public String description() {
        return "the plain run's own classes loaded ahead from the start";
    }

    @Override
    public void prepare(Setting setting) throws BenchException, UnsuitableException {
        Path jar = setting.workspace().oracleAgentJar();
        if (!Files.isRegularFile(jar)) {
            throw new BenchException(jar + " is missing; build it with `mvn package`");
        }
        Path log = setting.trained(".classes.log");
        Training.bringUpToDate(setting, log, List.of(ClassLoadLog.option(log)), List.of());
        try {
            Set<String> names = new LinkedHashSet<>();
            for (ClassLoadLog.Load load : ClassLoadLog.read(log).loads()) {
                if (!load.archived()) {
                    names.add(load.name());
                }
            }
            Files.write(list(setting), names);
        } catch (IOException e) {
            throw new BenchException("cannot turn " + log + " into a list: " + e, e);
        }
    }

    @Override
    public List<String> javaOptions(Setting setting, Observation observation) {
        return List.of("-javaagent:" + setting.workspace().oracleAgentJar() + "=" + list(setting));
    }

    @Override
    public boolean writesStatistics() {
        return false;
    }

    @Override
    public String needs() {
        return "knowing the future: the class list of a plain run";
    }

    private static Path list(Setting setting) {
        return setting.trained(".classes");
    }
}
