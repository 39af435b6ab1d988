package org.thinjit.cli.query;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * What is in an index.
 *
 * @param index the file
 * @param indexBytes its size
 * @param formatVersion the format's version
 * @param tool what wrote it, as far as it says
 * @param jdk feature version of the JDK that wrote it
 * @param jdkVersion that JDK's full version, as far as it says
 * @param lookahead calls ahead for which prologs were chosen
 * @param mainClass the main class in binary form, or null when not known
 * @param pack the class pack
 * @param containers how many containers
 * @param classes counts of classes
 * @param methods how many methods
 * @param callEdges counts of call edges
 * @param verifierSets counts of classes that verification loads
 * @param prologs counts of prologs
 * @param plain classes left to the plain path, by reason
 * @param skipped containers that could not be used, with the reason
 * @param containerList the containers in search order
 * @param sections the index's sections
 * @param fanOuts where the call graph is widest
 */
public record IndexFacts(
        String index,
        long indexBytes,
        int formatVersion,
        String tool,
        int jdk,
        String jdkVersion,
        int lookahead,
        String mainClass,
        PackFacts pack,
        int containers,
        ClassCounts classes,
        int methods,
        EdgeCounts callEdges,
        VerifierSets verifierSets,
        Prologs prologs,
        Map<String, Long> plain,
        List<String> skipped,
        List<ContainerFacts> containerList,
        List<SectionFacts> sections,
        FanOuts fanOuts) {
    /**
     * Methods by prolog.
     *
     * @param woven methods with one, which is also the number of discovery flags
     * @param spared methods without one, by reason
     */
    public record Prologs(int woven, Map<String, Long> spared) {
        /**
         * Adds the spared ones up.
         *
         * @return methods without a prolog for any reason
         */
        public long sparedTotal() {
            return spared.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What verification loads.
     *
     * @param classes classes whose verification loads others
     * @param loads the classes that it loads, all sets together
     * @param unknown classes whose set is not known, as far as the index says
     */
    public record VerifierSets(int classes, long loads, long unknown) {
        static VerifierSets of(IndexFile file, MetaFacts meta) {
            Rows sets = file.index().rows(SectionDescriptor.VERIFIER_ROWS);
            int classes = 0;
            long loads = 0;
            for (int number = 0; number < file.classes().count(); number++) {
                classes += sets.length(number) > 0 ? 1 : 0;
                loads += sets.length(number);
            }
            return new VerifierSets(
                    classes, loads, meta.counts("verifier.").getOrDefault("unknown", 0L));
        }
    }

    /**
     * Collects the facts.
     *
     * @param file the index
     * @param widest how many of the widest places to list
     * @return its facts
     * @throws IOException if the files cannot be read
     */
    public static IndexFacts of(IndexFile file, int widest) throws IOException {
        CombinedIndex index = file.index();
        MetaFacts meta = new MetaFacts(file.meta());
        return new IndexFacts(
                file.path().toString(),
                Files.size(file.path()),
                HeaderDescriptor.VERSION,
                meta.text("tool"),
                index.jdk(),
                meta.text("jdk"),
                index.lookahead(),
                index.mainClass() < 0 ? null : file.className(index.mainClass()),
                PackFacts.of(file),
                index.containers().count(),
                ClassCounts.of(file, 0, file.classes().count()),
                file.methods().count(),
                EdgeCounts.of(index.rows(SectionDescriptor.CALL_ROWS)),
                VerifierSets.of(file, meta),
                new Prologs(index.flagCount(), meta.counts("prologs.spared.")),
                meta.counts("plain."),
                meta.all("skipped"),
                containers(file),
                SectionFacts.of(file),
                FanOuts.of(file, widest));
    }

    private static List<ContainerFacts> containers(IndexFile file) {
        List<ContainerFacts> facts = new ArrayList<>();
        for (int number = 0; number < file.index().containers().count(); number++) {
            facts.add(ContainerFacts.of(file, number));
        }
        return facts;
    }

    /**
     * Counts of classes.
     *
     * @param total all
     * @param packed in the pack
     * @param woven with at least one prolog
     * @param plain left to the loader's own search
     * @param opaque not understood when indexed
     */
    public record ClassCounts(int total, int packed, int woven, int plain, int opaque) {
        static ClassCounts of(IndexFile file, int first, int count) {
            ClassTable classes = file.classes();
            int[] counts = new int[4];
            for (int number = first; number < first + count; number++) {
                int flags = classes.flags(number);
                counts[0] += classes.packLength(number) > 0 ? 1 : 0;
                counts[1] += bit(flags, ClassDescriptor.WOVEN);
                counts[2] += bit(flags, ClassDescriptor.PLAIN);
                counts[3] += bit(flags, ClassDescriptor.OPAQUE);
            }
            return new ClassCounts(count, counts[0], counts[1], counts[2], counts[3]);
        }

        private static int bit(int flags, int mask) {
            return (flags & mask) == 0 ? 0 : 1;
        }
    }
}
