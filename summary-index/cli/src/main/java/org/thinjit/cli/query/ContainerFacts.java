package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.cli.query.IndexFacts.ClassCounts;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * One container.
 *
 * @param path absolute, or relative to the index's folder; inside a jar with {@code !/} between
 * @param bytes the jar's size when indexed, 0 for a folder or a missing file
 * @param packBytes bytes of its classes in the pack
 * @param methods methods of its classes
 * @param callEdges call edges of those methods
 * @param classes counts of its classes; those shadowed by an earlier container are not in the index
 * @param flags what is special about it: {@code directory}, {@code signed}, {@code multi-release},
 *     {@code missing}, {@code broken}, {@code nested}, and {@code by-manifest} when a {@code Class-Path} names it
 */
public record ContainerFacts(
        String path,
        long bytes,
        long packBytes,
        int methods,
        int callEdges,
        ClassCounts classes,
        List<String> flags) {
    static ContainerFacts of(IndexFile file, int number) {
        ContainerTable containers = file.index().containers();
        int first = containers.firstClass(number);
        int count = containers.classCount(number);
        Rows calls = file.index().rows(SectionDescriptor.CALL_ROWS);
        long packBytes = 0;
        int methods = 0;
        int edges = 0;
        boolean varied = false;
        for (int type = first; type < first + count; type++) {
            varied |= (file.classes().flags(type) & ClassDescriptor.VARIED) != 0;
            packBytes += file.classes().packLength(type);
            methods += file.classes().methodCount(type);
            int method = file.classes().firstMethod(type);
            for (int end = method + file.classes().methodCount(type); method < end; method++) {
                edges += calls.length(method);
            }
        }
        return new ContainerFacts(
                path(containers, number),
                containers.size(number),
                packBytes,
                methods,
                edges,
                ClassCounts.of(file, first, count),
                flags(containers, number, varied));
    }

    private static String path(ContainerTable containers, int number) {
        boolean nested = (containers.flags(number) & ContainerDescriptor.NESTED) != 0;
        String path = containers.path(number);
        return nested ? path + "!/" + containers.spec(number) : path;
    }

    private static List<String> flags(ContainerTable containers, int number, boolean varied) {
        int bits = containers.flags(number);
        List<String> flags = new ArrayList<>();
        add(flags, bits, ContainerDescriptor.DIRECTORY, "directory");
        add(flags, bits, ContainerDescriptor.SIGNED, "signed");
        add(flags, bits, ContainerDescriptor.MULTI_RELEASE, "multi-release");
        if (varied) {
            flags.add(releases(containers.from(number), containers.until(number)));
        }
        add(flags, bits, ContainerDescriptor.MISSING, "missing");
        add(flags, bits, ContainerDescriptor.BROKEN, "broken");
        add(flags, bits, ContainerDescriptor.NESTED, "nested");
        add(flags, bits, ContainerDescriptor.ATTACHED, "attached");
        add(flags, bits, ContainerDescriptor.MODULE, "module");
        boolean nested = (bits & ContainerDescriptor.NESTED) != 0;
        if (containers.parent(number) >= 0 && !nested) {
            flags.add("by-manifest");
        }
        return flags;
    }

    /** The JDKs on which classes with variants are served. */
    private static String releases(int from, int until) {
        String last = until == Integer.MAX_VALUE ? "on" : "to-" + until;
        return from == 0 ? "jdk-to-" + until : "jdk-" + from + "-" + last;
    }

    private static void add(List<String> flags, int bits, int mask, String name) {
        if ((bits & mask) != 0) {
            flags.add(name);
        }
    }
}
