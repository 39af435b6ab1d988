package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;

/** Predicts a program's class list from its index, its jars, and the JDK that will run it. */
public final class ListPrediction {
    private static final String MULTI_RELEASE_FOLDER = "META-INF/";

    /** Beyond this nothing is reached that was not before. */
    private static final int FARTHEST = 30;

    /** Measured: with two, four of five JDK classes are there that a Spring Boot program lacked. */
    private static final int JDK_STEPS = 2;

    private final CombinedIndex index;
    private final ProgramJars jars;
    private final JdkClasses jdk;
    private final Set<String> lines = new LinkedHashSet<>();
    private final List<ClassSites> sites = new ArrayList<>();

    private ListPrediction(CombinedIndex index, ProgramJars jars, JdkClasses jdk) {
        this.index = index;
        this.jars = jars;
        this.jdk = jdk;
    }

    /**
     * Predicts a program's list.
     *
     * @param index the program's index
     * @param jars its jars
     * @param jdk the JDK's classes
     * @param jdkList the JDK's own class list
     * @param limit how unlikely a class may be, in halvings; {@link ClassList#ALL} takes every class
     * @return the list
     * @throws IOException if a jar or something of the JDK's cannot be read
     */
    public static ClassList predict(
            CombinedIndex index, ProgramJars jars, JdkClasses jdk, Path jdkList, int limit)
            throws IOException {
        return new ListPrediction(index, jars, jdk).list(Files.readAllLines(jdkList), limit);
    }

    private ClassList list(List<String> jdkList, int limit) throws IOException {
        LoadPrediction prediction =
                new LoadPrediction(
                        index,
                        jars,
                        LoadPrediction.Weights.MEASURED.limitedTo(Math.min(limit, FARTHEST)));
        prediction.run();
        lines.addAll(jdkList);
        lines.addAll(JdkReach.from(prediction.outside(), jdk, JDK_STEPS));
        int jdkLines = lines.size();
        for (String line : lines) {
            addSites(jdk.read(line));
        }
        for (int number : prediction.classes()) {
            add(number);
        }
        if (limit == ClassList.ALL) {
            for (int number = 0; number < index.classes().count(); number++) {
                add(number);
            }
        }
        return new ClassList(
                List.copyOf(lines), sites, lines.size() - jdkLines, jdkLines - jdkList.size());
    }

    /** HotSpot does not archive classes of signed jars; on 17 a lambda of one even ends the dump. */
    private void add(int number) throws IOException {
        ClassTable classes = index.classes();
        int flags = index.containers().flags(classes.container(number));
        String name = classes.name(number);
        if ((flags & (ContainerDescriptor.SIGNED | ContainerDescriptor.NESTED)) == 0
                && !name.startsWith(MULTI_RELEASE_FOLDER)
                && !name.endsWith("-info")
                && name.indexOf(' ') < 0
                && lines.add(name)) {
            addSites(jars.read(number));
        }
    }

    private void addSites(byte[] bytes) {
        try {
            if (bytes != null) {
                sites.add(ClassSites.of(bytes));
            }
        } catch (RuntimeException | AssertionError e) {
            // Not a class file that ASM understands: the dump will say what it is.
        }
    }
}
