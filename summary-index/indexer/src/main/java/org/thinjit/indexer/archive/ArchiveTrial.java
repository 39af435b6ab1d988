package org.thinjit.indexer.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Boots a JVM with an archive, loads the main class without running it ({@code --dry-run}; where a
 * launcher would load it, {@link LoadClass}), and counts the classes that come from the archive.
 */
final class ArchiveTrial {
    private static final String FROM_ARCHIVE = "source: shared objects file";

    private ArchiveTrial() {}

    /**
     * Tries an archive.
     *
     * @param others the jar with the classes of other class loaders than the JDK's
     * @return how many classes came from it
     * @throws IOException if the JVM ends badly, or the main class does not come from the archive
     */
    static int run(ArchiveRequest request, ArchivedProgram program, Path archive, Path others)
            throws IOException {
        ChildJvm.Ended ended;
        if (program.launched()) {
            try (TrialJar trial = TrialJar.write()) {
                List<String> arguments = launched(program, trial.file(), others);
                ended = ChildJvm.run(request.jdk(), arguments(request, archive, arguments));
            }
        } else {
            List<String> plain =
                    List.of("--dry-run", "-cp", program.classPathText(), program.mainClass());
            ended = ChildJvm.run(request.jdk(), arguments(request, archive, plain));
        }
        return count(ended, program);
    }

    private static List<String> launched(ArchivedProgram program, Path trial, Path others) {
        return List.of(
                "-cp",
                program.classPathText() + File.pathSeparator + trial,
                LoadClass.class.getName(),
                others.toString(),
                program.mainClass());
    }

    private static int count(ChildJvm.Ended ended, ArchivedProgram program) throws IOException {
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
            ArchiveRequest request, Path archive, List<String> program) {
        List<String> arguments = new ArrayList<>(request.options());
        arguments.add("-XX:SharedArchiveFile=" + archive);
        if (request.link()) {
            arguments.add(ArchiveFlags.AGENTS_MODULE);
        }
        arguments.add("-Xlog:class+load");
        arguments.addAll(program);
        return arguments;
    }
}
