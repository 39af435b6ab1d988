package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Boots a JVM with an archive, loads the main class without running it ({@code --dry-run}), and counts
 * the classes that come from the archive.
 */
final class ArchiveTrial {
    private static final String FROM_ARCHIVE = "source: shared objects file";

    private ArchiveTrial() {}

    /**
     * Tries an archive.
     *
     * @return how many classes of the program's came from it
     * @throws IOException if the JVM ends badly, or the main class does not come from the archive
     */
    static int run(ArchiveRequest request, ArchivedProgram program, Path archive)
            throws IOException {
        ChildJvm.Ended ended = ChildJvm.run(request.jdk(), arguments(request, program, archive));
        if (ended.status() != 0) {
            throw new IOException(
                    "a JVM with the archive does not start (status "
                            + ended.status()
                            + "); the archive was not kept. Its last words:\n"
                            + ended.tail());
        }
        String main = " " + program.mainClass() + " " + FROM_ARCHIVE;
        if (ended.lines().stream().noneMatch(line -> line.contains(main))) {
            throw new IOException(
                    "the main class "
                            + program.mainClass()
                            + " did not come from the archive, which was not kept: "
                            + (ended.lines().isEmpty() ? "no output" : ended.lines().get(0)));
        }
        return (int) ended.lines().stream().filter(line -> line.contains(FROM_ARCHIVE)).count();
    }

    private static List<String> arguments(
            ArchiveRequest request, ArchivedProgram program, Path archive) {
        List<String> arguments = new ArrayList<>(request.options());
        arguments.add("-XX:SharedArchiveFile=" + archive);
        if (request.link()) {
            arguments.add(ArchiveFlags.AGENTS_MODULE);
        }
        arguments.add("-Xlog:class+load");
        arguments.add("--dry-run");
        arguments.add("-cp");
        arguments.add(program.classPathText());
        arguments.add(program.mainClass());
        return arguments;
    }
}
