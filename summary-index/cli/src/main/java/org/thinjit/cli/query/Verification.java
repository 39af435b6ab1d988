package org.thinjit.cli.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.SectionDescriptor;

/**
 * An index compared with one that was derived anew from the same program.
 *
 * @param index the file
 * @param holds whether nothing differs
 * @param differences what differs, in words
 * @param graph what came and went, null when nothing differs
 */
public record Verification(String index, boolean holds, List<String> differences, IndexDiff graph) {
    /**
     * Compares.
     *
     * @param file the index
     * @param fresh the one derived anew, with the same paths in it
     * @param limit how many names to list of each sort
     * @return what differs
     * @throws IOException if a pack cannot be read
     */
    public static Verification of(IndexFile file, IndexFile fresh, int limit) throws IOException {
        List<String> differences = new ArrayList<>();
        compareMeta(file, fresh, differences);
        compareContainers(file.index().containers(), fresh.index().containers(), differences);
        compareSections(file.index(), fresh.index(), differences);
        boolean comparable = file.index().section(SectionDescriptor.PROFILE).capacity() == 0;
        if (comparable && differences.isEmpty() && Files.mismatch(file.path(), fresh.path()) >= 0) {
            differences.add("header: the files differ though all sections are equal");
        }
        comparePacks(file, fresh, differences);
        boolean holds = differences.isEmpty();
        return new Verification(
                file.path().toString(),
                holds,
                differences,
                holds ? null : IndexDiff.of(file, fresh, limit));
    }

    private static void compareMeta(IndexFile file, IndexFile fresh, List<String> differences) {
        List<String> recorded = new ArrayList<>(file.meta());
        List<String> derived = new ArrayList<>(fresh.meta());
        recorded.removeAll(fresh.meta());
        derived.removeAll(file.meta());
        recorded.forEach(line -> differences.add("meta: recorded " + line));
        derived.forEach(line -> differences.add("meta: derived " + line));
    }

    private static void compareContainers(
            ContainerTable recorded, ContainerTable derived, List<String> differences) {
        int common = Math.min(recorded.count(), derived.count());
        if (recorded.count() != derived.count()) {
            differences.add(
                    "containers: recorded " + recorded.count() + ", found " + derived.count());
        }
        for (int number = 0; number < common; number++) {
            String path = recorded.path(number);
            if (!path.equals(derived.path(number))) {
                differences.add(path + ": in its place is " + derived.path(number));
            } else if (recorded.flags(number) != derived.flags(number)) {
                differences.add(path + ": is missing, new, damaged, or of another sort now");
            } else if (!Arrays.equals(recorded.digest(number), derived.digest(number))) {
                differences.add(path + ": has other content");
            } else if (recorded.size(number) != derived.size(number)
                    || recorded.modified(number) != derived.modified(number)) {
                differences.add(path + ": has the same entries, but another size or time");
            }
        }
    }

    private static void compareSections(
            CombinedIndex recorded, CombinedIndex fresh, List<String> differences) {
        for (int kind = 1; kind < SectionDescriptor.KINDS; kind++) {
            int at = recorded.section(kind).mismatch(fresh.section(kind));
            // A profile tells of runs: no jar gives it.
            boolean derived = kind != SectionDescriptor.META && kind != SectionDescriptor.PROFILE;
            if (at >= 0 && derived) {
                differences.add(
                        "section " + SectionDescriptor.name(kind) + ": differs from byte " + at);
            }
        }
    }

    private static void comparePacks(IndexFile file, IndexFile fresh, List<String> differences)
            throws IOException {
        Path recorded = file.pack();
        Path derived = fresh.pack();
        if (!Files.exists(derived)) {
            return;
        }
        if (!Files.isRegularFile(recorded)) {
            differences.add("pack: " + recorded + " is missing");
        } else if (Files.mismatch(recorded, derived) >= 0) {
            differences.add("pack: differs from byte " + Files.mismatch(recorded, derived));
        }
    }
}
