package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.write.AtomicFile;
import org.thinjit.indexer.archive.list.ClassList;
import org.thinjit.indexer.archive.list.JdkClasses;
import org.thinjit.indexer.archive.list.ListPrediction;
import org.thinjit.indexer.archive.list.ProgramJars;
import org.thinjit.indexer.archive.list.UnregisteredClasses;

/**
 * Makes an archive: predicts the class list, dumps, tries, and only then moves the archive into place,
 * its conditions and its argument file beside it.
 */
public final class ArchiveBuilder {
    private static final int FIRST_LINKING = 24;

    private ArchiveBuilder() {}

    /**
     * Makes an archive.
     *
     * @param request what for
     * @return what came of it
     * @throws IOException if no archive can be made; what was there before is then untouched
     */
    public static ArchiveReport build(ArchiveRequest request) throws IOException {
        long start = System.nanoTime();
        if (request.link() && request.jdk().feature() < FIRST_LINKING) {
            throw new IOException(
                    "JDK " + request.jdk().feature() + " cannot link ahead; leave --link out");
        }
        ArchivedProgram program = ArchivedProgram.open(request.index());
        Path output = request.output().toAbsolutePath();
        Path temporary = AtomicFile.temporaryFor(output);
        Path others = program.hasOthers() ? Files.createTempFile("thinjit-archive", ".jar") : null;
        try {
            ClassList list = list(request, program, others);
            ArchiveAttempts attempts = new ArchiveAttempts(request, program, list, temporary);
            int tried = attempts.run();
            keep(request, program, temporary, output);
            return new ArchiveReport(
                    request.output().toString(),
                    Files.size(output),
                    list.application(),
                    list.unregistered(),
                    list.jdk(),
                    attempts.skipped(),
                    attempts.sites(),
                    tried,
                    request.link(),
                    (System.nanoTime() - start) / 1000);
        } finally {
            Files.deleteIfExists(temporary);
            if (others != null) {
                Files.deleteIfExists(others);
            }
        }
    }

    private static ClassList list(ArchiveRequest request, ArchivedProgram program, Path others)
            throws IOException {
        int feature = request.jdk().feature();
        CombinedIndex index = program.index();
        try (ProgramJars jars = ProgramJars.open(index, program.files(), program.pack(), feature);
                JdkClasses jdk = JdkClasses.open(request.jdk().home());
                UnregisteredClasses foreign =
                        others == null ? null : new UnregisteredClasses(others)) {
            Path own = request.jdk().classList();
            return ListPrediction.predict(index, jars, jdk, own, request.limit(), foreign);
        }
    }

    /** In between, the old conditions do not fit the new archive, which is then not used. */
    private static void keep(
            ArchiveRequest request, ArchivedProgram program, Path temporary, Path output)
            throws IOException {
        List<JarState> jars = new ArrayList<>();
        for (Path file : new LinkedHashSet<>(program.files())) {
            jars.add(JarState.of(file));
        }
        ArchiveConditions conditions =
                new ArchiveConditions(
                        request.jdk().build(),
                        LaunchArguments.parse(request.options()).significant(),
                        request.link(),
                        FileChecksum.of(temporary),
                        program.classPath(),
                        jars);
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            throw new IOException(output + " cannot be replaced, for it is no file");
        }
        Files.move(
                temporary,
                output,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        conditions.write(output);
        ArchiveArguments.write(output, request.jdk(), request.options());
    }
}
