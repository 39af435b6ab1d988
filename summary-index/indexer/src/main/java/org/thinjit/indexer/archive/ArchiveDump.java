package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Dumps a static archive from a class list. Static rather than dynamic: nothing of the program runs,
 * and it starts faster, because the JDK's classes and the program's lie in one archive.
 */
final class ArchiveDump {
    private static final String SKIPPING = "] Skipping ";
    private static final String NOT_FOUND = "Preload Warning: Cannot find ";

    private ArchiveDump() {}

    /**
     * How a dump ended.
     *
     * @param failure why there is no archive, or null when there is one
     * @param skipped classes that the JVM left out, for whatever reason, in internal form
     */
    record Outcome(String failure, Set<String> skipped) {}

    /**
     * Dumps.
     *
     * @param request what for
     * @param program the program
     * @param lines the class list
     * @param archive the file to write; without an archive there is none
     * @return what came of it
     * @throws IOException if no JVM can be run
     */
    static Outcome dump(
            ArchiveRequest request, ArchivedProgram program, List<String> lines, Path archive)
            throws IOException {
        Path listed = Files.createTempFile("thinjit-archive", ".classlist");
        try {
            Files.deleteIfExists(archive);
            Files.write(listed, lines);
            ChildJvm.Ended ended =
                    ChildJvm.run(request.jdk(), arguments(request, program, listed, archive));
            boolean written = ended.status() == 0 && archive.toFile().length() > 0;
            return new Outcome(written ? null : failure(ended), skipped(ended.lines()));
        } finally {
            Files.deleteIfExists(listed);
        }
    }

    private static String failure(ChildJvm.Ended ended) {
        return "the JDK could not dump the archive (status "
                + ended.status()
                + "); nothing was written. Its last words:\n"
                + ended.tail();
    }

    private static List<String> arguments(
            ArchiveRequest request, ArchivedProgram program, Path list, Path archive) {
        List<String> arguments = new ArrayList<>(List.of("-Xshare:dump"));
        if (request.link()) {
            arguments.add("-XX:+AOTClassLinking");
            arguments.add(ArchiveFlags.AGENTS_MODULE);
        }
        arguments.addAll(request.options());
        arguments.add("-XX:SharedClassListFile=" + list);
        arguments.add("-XX:SharedArchiveFile=" + archive);
        arguments.add("-cp");
        arguments.add(program.classPathText());
        return arguments;
    }

    private static Set<String> skipped(List<String> lines) {
        Set<String> names = new HashSet<>();
        for (String line : lines) {
            int at = line.indexOf(SKIPPING);
            if (at >= 0) {
                int start = at + SKIPPING.length();
                int end = line.indexOf(':', start);
                names.add(line.substring(start, end < 0 ? line.length() : end).replace('.', '/'));
            }
            at = line.indexOf(NOT_FOUND);
            if (at >= 0) {
                names.add(line.substring(at + NOT_FOUND.length()).trim());
            }
        }
        return names;
    }
}
