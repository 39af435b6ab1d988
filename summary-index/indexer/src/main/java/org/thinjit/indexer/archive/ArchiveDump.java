package org.thinjit.indexer.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.archive.list.ClassList;

/**
 * Dumps a static archive from a class list. Static rather than dynamic: nothing of the program runs,
 * and it starts faster, because the JDK's classes and the program's lie in one archive.
 */
final class ArchiveDump {
    private ArchiveDump() {}

    /**
     * Dumps.
     *
     * @param request what for
     * @param program the program
     * @param list the class list
     * @param archive the file to write
     * @return how many classes of the list the JVM left out, for whatever reason
     * @throws IOException if the JVM fails; the message has its last words
     */
    static int dump(ArchiveRequest request, ArchivedProgram program, ClassList list, Path archive)
            throws IOException {
        Path listed = Files.createTempFile("thinjit-archive", ".classlist");
        try {
            Files.write(listed, list.lines());
            ChildJvm.Ended ended =
                    ChildJvm.run(request.jdk(), arguments(request, program, listed, archive));
            File written = archive.toFile();
            if (ended.status() != 0 || written.length() == 0) {
                throw new IOException(
                        "the JDK could not dump the archive (status "
                                + ended.status()
                                + "); nothing was written. Its last words:\n"
                                + ended.tail());
            }
            return (int) ended.lines().stream().filter(ArchiveDump::skipped).count();
        } finally {
            Files.deleteIfExists(listed);
        }
    }

    private static List<String> arguments(
            ArchiveRequest request, ArchivedProgram program, Path list, Path archive) {
        List<String> arguments = new ArrayList<>(List.of("-Xshare:dump"));
        if (request.link()) {
            arguments.add("-XX:+AOTClassLinking");
        }
        arguments.addAll(request.options());
        arguments.add("-XX:SharedClassListFile=" + list);
        arguments.add("-XX:SharedArchiveFile=" + archive);
        arguments.add("-cp");
        arguments.add(program.classPathText());
        return arguments;
    }

    private static boolean skipped(String line) {
        return line.contains("] Skipping ") || line.contains("Preload Warning: Cannot find ");
    }
}
