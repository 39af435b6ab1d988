package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.statistics.ClassLoadLog;

/** Puts together the command of one run. */
public final class JavaCommand {
    private JavaCommand() {}

    /**
     * The command: {@code java}, the program's JVM options, the variant's, what to run, the
     * arguments.
     *
     * @param setting program and JDK
     * @param variant how to run it
     * @param out the run's output folder, put in the place of {@link Program#OUT}
     * @param observation what this run writes down about itself
     */
    public static List<String> of(
            Setting setting, Variant variant, Path out, Observation observation) {
        List<String> command = new ArrayList<>();
        command.add(setting.jdk().java().toString());
        command.addAll(setting.program().javaOptions());
        command.addAll(variant.javaOptions(setting, observation));
        observation.classLoads().map(ClassLoadLog::option).ifPresent(command::add);
        command.addAll(setting.program().launch().javaArguments());
        for (String argument : setting.program().arguments()) {
            command.add(argument.replace(Program.OUT, out.toString()));
        }
        return List.copyOf(command);
    }
}
