package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.program.Program;

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
     * @param statistics where ThinJIT's statistics go, if this run writes them
     */
    public static List<String> of(
            Setting setting, Variant variant, Path out, Optional<Path> statistics) {
        List<String> command = new ArrayList<>();
        command.add(setting.jdk().java().toString());
        command.addAll(setting.program().javaOptions());
        command.addAll(variant.javaOptions(setting, statistics));
        command.addAll(setting.program().launch().javaArguments());
        for (String argument : setting.program().arguments()) {
            command.add(argument.replace(Program.OUT, out.toString()));
        }
        return List.copyOf(command);
    }
}
