package org.thinjit.indexer.archive.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A HotSpot class list: what a training run with {@code -XX:DumpLoadedClassList} would have recorded,
 * predicted.
 *
 * @param classes the JDK's own list, then JDK classes that the program names or reaches, then the
 *     program's, the likeliest first
 * @param sites what of these classes can be resolved while dumping
 * @param others classes of other class loaders than the JDK's, or null for none
 * @param application how many of the classes are the program's
 * @param jdk how many JDK classes the JDK's own list lacks
 */
public record ClassList(
        List<String> classes,
        List<ClassSites> sites,
        UnregisteredClasses others,
        int application,
        int jdk) {
    /** A limit that takes all classes, reached or not. */
    public static final int ALL = Integer.MAX_VALUE;

    /**
     * Returns the lines for a dump.
     *
     * @param linked whether classes are linked ahead; then constants are resolved, else lambdas made
     * @param without classes whose dynamic call sites, and those of classes that they are nest host of,
     *     are left out, in internal form; of other class loaders, they and their subtypes
     * @return the lines
     */
    public List<String> lines(boolean linked, Set<String> without) {
        List<String> lines =
                others == null ? new ArrayList<>(classes) : others.behind(classes, without);
        for (ClassSites site : sites) {
            boolean all = !isRefused(site, without);
            if (linked) {
                String line = site.constantsLine(all);
                if (line != null) {
                    lines.add(line);
                }
            } else if (all) {
                lines.addAll(site.lambdas());
            }
        }
        return lines;
    }

    /**
     * Counts the classes of other class loaders than the JDK's.
     *
     * @return how many of the program's classes those are
     */
    public int unregistered() {
        return others == null ? 0 : others.count();
    }

    /**
     * Returns the lines for a dump where nothing is resolved.
     *
     * @return classes, and what the JDK's own list has besides
     */
    public List<String> withoutSites() {
        return classes;
    }

    /**
     * Tells whether lines depend on classes that cannot be archived.
     *
     * @param names classes, in internal form
     * @return whether {@link #lines} would leave out something for them
     */
    public boolean dependsOn(Set<String> names) {
        return others != null && names.stream().anyMatch(others::has)
                || sites.stream()
                        .anyMatch(site -> !site.sites().isEmpty() && isRefused(site, names));
    }

    private static boolean isRefused(ClassSites site, Set<String> names) {
        return names.contains(site.name()) || names.contains(site.nestHost());
    }
}
