package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.indexer.archive.list.ClassList;

/**
 * Dumps and tries until an archive holds. A lambda of a class that turns out not to be archived can end
 * the dump on 17, and crashes a JVM with a linked archive at its start. Which those are only the dump
 * tells: then it is done again without their lambdas, and as the last resort without any. So does a
 * class of another class loader than the JDK's whose supertype cannot be loaded: it is left out. For one
 * thread.
 */
final class ArchiveAttempts {
    /** Each dump gets further than the one before; a program needs one, or two. */
    private static final int MOST_DUMPS = 5;

    private final ArchiveRequest request;
    private final ArchivedProgram program;
    private final ClassList list;
    private final Path archive;
    private int skipped;
    private int sites;

    ArchiveAttempts(ArchiveRequest request, ArchivedProgram program, ClassList list, Path archive) {
        this.request = request;
        this.program = program;
        this.list = list;
        this.archive = archive;
    }

    /** How many classes of the list the JVM left out. */
    int skipped() {
        return skipped;
    }

    /** How many classes have lines that have the JVM resolve something. */
    int sites() {
        return sites;
    }

    /**
     * Leaves an archive that a JVM boots with.
     *
     * @return how many classes came from it in the trial
     * @throws IOException if there is none
     */
    int run() throws IOException {
        Set<String> refused = new HashSet<>();
        ArchiveDump.Outcome outcome = dump(refused);
        for (int dumps = 1; dumps < MOST_DUMPS && isToRepeat(outcome, refused, dumps); dumps++) {
            refused.addAll(outcome.skipped());
            outcome = dump(refused);
        }
        if (outcome.failure() == null) {
            try {
                return trial();
            } catch (IOException e) {
                return withoutSites(e.getMessage());
            }
        }
        return withoutSites(outcome.failure());
    }

    /** Where classes are linked, once for safety; else as long as a dump fails and tells more. */
    private boolean isToRepeat(ArchiveDump.Outcome outcome, Set<String> refused, int dumps) {
        boolean unsafe = outcome.failure() != null || request.link() && dumps == 1;
        return unsafe
                && !refused.containsAll(outcome.skipped())
                && list.dependsOn(outcome.skipped());
    }

    private int trial() throws IOException {
        Path others = list.others() == null ? null : list.others().jar();
        return ArchiveTrial.run(request, program, archive, others);
    }

    private ArchiveDump.Outcome dump(Set<String> refused) throws IOException {
        List<String> lines = list.lines(request.link(), refused);
        sites = list.sites().size();
        return note(ArchiveDump.dump(request, program, lines, archive));
    }

    private ArchiveDump.Outcome note(ArchiveDump.Outcome outcome) {
        skipped = outcome.skipped().size();
        return outcome;
    }

    private int withoutSites(String why) throws IOException {
        if (program.launched()) {
            throw new IOException(why);
        }
        sites = 0;
        String failure =
                note(ArchiveDump.dump(request, program, list.withoutSites(), archive)).failure();
        if (failure != null) {
            throw new IOException(failure);
        }
        return trial();
    }
}
