package org.thinjit.cli.launch;

import java.io.IOException;
import java.util.List;

/**
 * A program in a JVM of its own that looks like this process: same streams, folder and environment,
 * same exit status. A signal that ends this process ends the program too, which is waited for.
 */
final class ProgramProcess {
    private ProgramProcess() {}

    /** Runs a command to its end; gives its exit status, 128 and more after a signal. */
    static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread hook = new Thread(() -> end(process), "end of the program");
        Runtime.getRuntime().addShutdownHook(hook);
        int status = await(process);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // A signal has come, and the hook has done its work: its status counts.
            return status;
        }
        return status;
    }

    private static void end(Process process) {
        process.destroy();
        await(process);
    }

    private static int await(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
