package org.thinjit.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which one program runs on one JDK. Every run uses the same subfolder, so that paths
 * in the program's output are the same for all variants; a run worth keeping is moved aside.
 */
final class RunFolder {
    private final Path root;

    /**
     * @param root made if it is missing; everything in it is deleted
     */
    RunFolder(Path root) throws IOException {
        this.root = root;
        deleteTree(root);
        Files.createDirectories(root);
    }

    /** The current run's folder: {@code stdout}, {@code stderr}, {@code times}, and what it tells. */
    Path current() {
        return root.resolve("current");
    }

    /** The current run's working folder, where it has none of its own. */
    Path work() {
        return current().resolve("work");
    }

    /** The folder whose files are compared. */
    Path out() {
        return current().resolve("out");
    }

    /** Empties the current run's folder for the next run. */
    void clear() throws IOException {
        deleteTree(current());
        Files.createDirectories(out());
        Files.createDirectories(work());
    }

    /**
     * Moves the finished run aside.
     *
     * @param name the folder's new name
     * @return where it is now
     */
    Path keepAs(String name) throws IOException {
        Path kept = root.resolve(name);
        deleteTree(kept);
        return Files.move(current(), kept);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
