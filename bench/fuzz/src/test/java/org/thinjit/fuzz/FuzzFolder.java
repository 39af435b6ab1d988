package org.thinjit.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** A fuzz target's temporary folder, made once and gone with the JVM. */
final class FuzzFolder {
    private FuzzFolder() {}

    static Path create() {
        try {
            WorkFolder folder = WorkFolder.create("thinjit-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(folder)));
            return folder.path();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void close(WorkFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            System.err.println("left behind: " + e);
        }
    }
}
