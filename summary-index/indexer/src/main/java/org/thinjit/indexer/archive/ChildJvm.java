package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM run to its end, its output in a file. */
final class ChildJvm {
    private ChildJvm() {}

    /** How it ended, and its output and error output together. */
    record Ended(int status, List<String> lines) {
        String tail() {
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
    }

    /** Runs a JVM; variables with options for JVMs are kept from it. */
    static Ended run(TargetJdk jdk, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile("thinjit-archive", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            JvmVariables.NAMES.forEach(builder.environment()::remove);
            Process process = builder.start();
            process.getOutputStream().close();
            int status = waitFor(process);
            return new Ended(status, Files.readAllLines(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a JVM dumped or tried the archive", e);
        }
    }
}
