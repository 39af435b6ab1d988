package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<String> supertypes = new LinkedHashSet<>();
    private final UnregisteredClasses others;

    private ListPrediction(
            CombinedIndex index, ProgramJars jars, JdkClasses jdk, UnregisteredClasses others) {
        this.index = index;
        this.jars = jars;
        this.jdk = jdk;
        this.others = others;
    }

    /**
     * Predicts a program's list.
     *
     * @param index the program's index
     * @param jars its jars
     * @param jdk the JDK's classes
     * @param jdkList the JDK's own class list
     * @param limit how unlikely a class may be, in halvings; {@link ClassList#ALL} takes every class
     * @param others takes the classes of other class loaders than the JDK's; null leaves them out
     * @return the list
     * @throws IOException if a jar or something of the JDK's cannot be read
     */
    public static ClassList predict(
            CombinedIndex index,
            ProgramJars jars,
            JdkClasses jdk,
            Path jdkList,
            int limit,
            UnregisteredClasses others)
            throws IOException {
        return new ListPrediction(index, jars, jdk, others)
                .list(Files.readAllLines(jdkList), limit);
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
        int application = lines.size() - jdkLines;
        addSupertypes();
        return new ClassList(
                List.copyOf(lines),
                sites,
                others,
                application + (others == null ? 0 : others.count()),
                lines.size() - application - jdkList.size());
    }

    /** What classes of other class loaders extend has to be listed, or they cannot be. */
    private void addSupertypes() throws IOException {
        for (String type : supertypes) {
            if (index.classes().find(type) < 0 && jdk.has(type)) {
                lines.add(type);
            }
        }
    }

    private boolean is(int number, int flags) {
        return (index.containers().flags(index.classes().container(number)) & flags) != 0;
    }

    /**
     * HotSpot does not archive classes of signed jars; on 17 a lambda of one even ends the dump. Of a
     * launcher none is listed: it announces its class loader to the agent, and would not do so from the
     * archive, where the class path's classes are the plain ones.
     */
    private void add(int number) throws IOException {
        String name = index.classes().name(number);
        if (is(number, ContainerDescriptor.SIGNED | ContainerDescriptor.ATTACHED)
                || name.startsWith(MULTI_RELEASE_FOLDER)
                || name.endsWith("-info")
                || name.indexOf(' ') >= 0) {
            return;
        }
        if (is(number, ContainerDescriptor.NESTED)) {
            addOther(number, name);
        } else if (others == null && lines.add(name)) {
            addSites(jars.read(number));
        }
    }

    private void addOther(int number, String name) throws IOException {
        byte[] bytes = others == null ? null : jars.defined(number);
        try {
            if (bytes != null) {
                supertypes.addAll(others.add(name, bytes));
            }
        } catch (RuntimeException | AssertionError e) {
            // Not a class file that ASM understands: the program will meet it, if it wants it.
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
