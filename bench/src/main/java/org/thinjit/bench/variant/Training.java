package org.thinjit.bench.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.Companion;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.Service;
import org.thinjit.bench.server.Visit;

/** Keeps what comes out of a training run current: an archive, a cache, a list of classes. */
final class Training {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Training() {}

    /**
     * Runs the program once unless the product is newer than every container and was made by the
     * same command.
     *
     * @param setting program and JDK
     * @param product the file that the JVM writes
     * @param options the JVM options that make it write the file
     * @param further files that the product must be newer than, besides the containers
     * @throws UnsuitableException if the run ends without the file
     * @throws BenchException if the run cannot be started or does not end
     */
    static void bringUpToDate(
            Setting setting, Path product, List<String> options, List<Path> further)
            throws BenchException, UnsuitableException {
        Path folder = product.resolveSibling(product.getFileName() + ".training");
        List<String> command = command(setting, options, folder.resolve("out"));
        Path recipe = product.resolveSibling(product.getFileName() + ".command");
        try {
            List<Path> inputs = new ArrayList<>(setting.program().launch().containers());
            inputs.addAll(further);
            if (!ProgramIndex.isCurrent(product, recipe, setting.recipe(command), inputs)) {
                Files.deleteIfExists(recipe);
                Files.deleteIfExists(product);
                Files.createDirectories(folder.resolve("out"));
                train(setting, product, command, folder);
                Files.write(recipe, setting.recipe(command));
            }
        } catch (IOException e) {
            throw new BenchException("cannot check " + product + ": " + e, e);
        }
    }

    private static void train(Setting setting, Path product, List<String> command, Path folder)
            throws BenchException, UnsuitableException {
        Path work = setting.program().workingFolder().orElse(folder);
        Optional<Service> service = setting.program().service();
        Companion companion =
                service.isEmpty()
                        ? Companion.NONE
                        : Visit.training(service.get(), folder.resolve("out"));
        TimedProcess.Result result = new TimedProcess(LIMIT).run(command, work, folder, companion);
        if (!Files.isRegularFile(product)) {
            throw new UnsuitableException(
                    "the training run ended with status %d and wrote no %s; its output is in %s"
                            .formatted(result.exitStatus(), product, folder));
        }
    }

    private static List<String> command(Setting setting, List<String> options, Path out) {
        List<String> command = new ArrayList<>();
        command.add(setting.jdk().java().toString());
        command.addAll(setting.program().javaOptions());
        command.addAll(options);
        command.addAll(setting.program().launch().javaArguments());
        for (String argument : setting.program().arguments()) {
            command.add(argument.replace(Program.OUT, out.toString()));
        }
        return command;
    }
}
