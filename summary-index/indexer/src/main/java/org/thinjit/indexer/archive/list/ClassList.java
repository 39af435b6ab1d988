package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;

/**
 * A HotSpot class list: what a training run with {@code -XX:DumpLoadedClassList} would have recorded,
 * predicted. The JDK's own list comes first, then the JDK's classes that the program names, then the
 * program's, the likeliest first.
 *
 * @param lines the list's lines
 * @param application how many of them are the program's classes
 * @param jdk how many JDK classes the program's class files add to the JDK's own list
 */
public record ClassList(List<String> lines, int application, int jdk) {
    private static final String MULTI_RELEASE_FOLDER = "META-INF/";

    /**
     * Predicts a program's list.
     *
     * @param index the program's index
     * @param jars its jars
     * @param jdkList the JDK's own class list
     * @param limit how unlikely a class may be, in halvings; {@link #ALL} takes every class
     * @return the list
     * @throws IOException if a jar or the JDK's list cannot be read
     */
    public static ClassList predict(CombinedIndex index, ProgramJars jars, Path jdkList, int limit)
            throws IOException {
        LoadPrediction prediction =
                new LoadPrediction(
                        index,
                        jars,
                        LoadPrediction.Weights.MEASURED.limitedTo(Math.min(limit, FARTHEST)));
        prediction.run();
        Set<String> lines = new LinkedHashSet<>(Files.readAllLines(jdkList));
        int before = lines.size();
        lines.addAll(prediction.outside());
        int jdk = lines.size() - before;
        before = lines.size();
        prediction.classes().forEach(number -> add(index, number, lines));
        if (limit == ALL) {
            for (int number = 0; number < index.classes().count(); number++) {
                add(index, number, lines);
            }
        }
        return new ClassList(List.copyOf(lines), lines.size() - before, jdk);
    }

    /** A limit that takes all classes, reached or not. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Beyond this nothing is reached that was not before. */
    private static final int FARTHEST = 30;

    /** HotSpot does not archive classes of signed jars; on 17 a lambda of one even ends the dump. */
    private static void add(CombinedIndex index, int number, Set<String> lines) {
        ClassTable classes = index.classes();
        int flags = index.containers().flags(classes.container(number));
        String name = classes.name(number);
        if ((flags & (ContainerDescriptor.SIGNED | ContainerDescriptor.NESTED)) == 0
                && !name.startsWith(MULTI_RELEASE_FOLDER)
                && !name.endsWith("-info")
                && name.indexOf(' ') < 0) {
            lines.add(name);
        }
    }
}
