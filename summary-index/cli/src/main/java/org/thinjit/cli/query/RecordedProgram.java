package org.thinjit.cli.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * The program that an index was made of, as the index tells it.
 *
 * @param classPath the entries of the class path, absolute
 * @param modulePath jars and exploded modules of the module path, absolute
 * @param attached jars and folders that are not on it, absolute
 * @param mainClass the main class that was asked for, or null
 * @param pack the pack's mode, {@code all}, {@code reachable} or {@code none}
 * @param lookahead calls of lookahead
 * @param edges keys of the kinds of edges that it was made with
 */
public record RecordedProgram(
        List<Path> classPath,
        List<Path> modulePath,
        List<Path> attached,
        String mainClass,
        String pack,
        int lookahead,
        List<String> edges) {
    /**
     * Reads it.
     *
     * @param file the index
     * @return what it was made of
     */
    public static RecordedProgram of(IndexFile file) {
        Path folder = file.path().toAbsolutePath().getParent();
        List<Path> classPath = new ArrayList<>();
        List<Path> modulePath = new ArrayList<>();
        List<Path> attached = new ArrayList<>();
        ContainerTable containers = file.index().containers();
        for (int number = 0; number < containers.count(); number++) {
            if (containers.parent(number) < 0) {
                boolean module = (containers.flags(number) & ContainerDescriptor.MODULE) != 0;
                List<Path> others = module ? modulePath : attached;
                List<Path> list = number < containers.firstAttached() ? classPath : others;
                list.add(folder.resolve(containers.path(number)).normalize());
            }
        }
        MetaFacts meta = new MetaFacts(file.meta());
        String main = meta.text("main");
        String pack = meta.text("pack");
        String edges = meta.text("edges.kinds");
        return new RecordedProgram(
                classPath,
                modulePath,
                attached,
                main == null || main.isEmpty() ? null : main,
                pack == null ? "all" : pack,
                file.index().lookahead(),
                edges == null || edges.isEmpty() ? List.of() : List.of(edges.split(",")));
    }
}
