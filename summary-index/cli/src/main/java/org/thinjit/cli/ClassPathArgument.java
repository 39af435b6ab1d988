package org.thinjit.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class path as {@code java -cp} takes it, and where the agent looks for its index. */
final class ClassPathArgument {
    private static final String JAR = ".jar";

    private ClassPathArgument() {}

    /**
     * Splits a class path and expands {@code dir/*} as the java launcher does: into the files of the
     * folder whose names end in {@code .jar} or {@code .JAR}, in the folder's own order. The order is
     * not sorted because the launcher's is not, and the agent compares the two.
     *
     * @param classPath entries separated by {@link File#pathSeparator}; an empty one is the current
     *     folder
     * @return the entries
     */
    static List<String> expand(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
                expandFolder(entry, entries);
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** An entry that expands to nothing stays what it is, as with the launcher. */
    private static void expandFolder(String entry, List<String> entries) {
        String prefix = entry.substring(0, entry.length() - 1);
        String[] names = new File(prefix.isEmpty() ? "." : prefix).list();
        int before = entries.size();
        for (String name : names == null ? new String[0] : names) {
            boolean jar = name.endsWith(JAR) || name.endsWith(".JAR");
            if (jar && !name.contains(File.pathSeparator)) {
                entries.add(prefix + name);
            }
        }
        if (entries.size() == before) {
            entries.add(entry);
        }
    }

    /**
     * Returns the index that the agent looks for when no option names one.
     *
     * @param entry the program's first class path entry, or its jar
     * @return for {@code app.jar} {@code app.tji}, for {@code classes/} {@code classes.tji}
     */
    static Path indexBeside(String entry) {
        String base = entry;
        if (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        } else if (base.endsWith(JAR)) {
            base = base.substring(0, base.length() - JAR.length());
        }
        return Path.of(base + ".tji");
    }
}
