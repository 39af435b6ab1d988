package org.thinjit.cli.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.thinjit.cli.query.IndexDiff.Side;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/** What one index has and another lacks. For one thread. */
final class OneWayDiff {
    private static final int ABSENT = -1;

    private final IndexFile other;
    private final IndexFile file;
    private final int limit;

    /** For each class and method of the file its number in the other index, or absent. */
    private final int[] classInOther;

    private final int[] methodInOther;

    OneWayDiff(IndexFile other, IndexFile file, int limit) {
        this.other = other;
        this.file = file;
        this.limit = limit;
        this.classInOther = new int[file.classes().count()];
        this.methodInOther = new int[file.methods().count()];
        for (int type = 0; type < classInOther.length; type++) {
            classInOther[type] = other.classes().find(file.classes().name(type));
            matchMethods(type);
        }
    }

    private void matchMethods(int type) {
        Map<String, Integer> known = new HashMap<>();
        int match = classInOther[type];
        if (match != ABSENT) {
            int first = other.classes().firstMethod(match);
            for (int m = first; m < first + other.classes().methodCount(match); m++) {
                known.put(other.methods().member(m), m);
            }
        }
        int first = file.classes().firstMethod(type);
        for (int m = first; m < first + file.classes().methodCount(type); m++) {
            methodInOther[m] = known.getOrDefault(file.methods().member(m), ABSENT);
        }
    }

    Side containers() {
        Set<String> known = new HashSet<>();
        ContainerTable others = other.index().containers();
        for (int number = 0; number < others.count(); number++) {
            known.add(others.path(number));
        }
        Side side = new Side(limit);
        ContainerTable own = file.index().containers();
        for (int number = 0; number < own.count(); number++) {
            if (!known.contains(own.path(number))) {
                side.add(own.path(number));
            }
        }
        return side;
    }

    Side classes() {
        Side side = new Side(limit);
        for (int type = 0; type < classInOther.length; type++) {
            if (classInOther[type] == ABSENT) {
                side.add(file.className(type));
            }
        }
        return side;
    }

    Side methods() {
        Side side = new Side(limit);
        for (int method = 0; method < methodInOther.length; method++) {
            if (methodInOther[method] == ABSENT) {
                side.add(file.methodName(method));
            }
        }
        return side;
    }

    Side resolves() {
        Side side = new Side(limit);
        Rows own = file.index().rows(SectionDescriptor.RESOLVE_ROWS);
        Rows others = other.index().rows(SectionDescriptor.RESOLVE_ROWS);
        for (int method = 0; method < methodInOther.length; method++) {
            Set<Integer> known = new HashSet<>();
            if (methodInOther[method] != ABSENT) {
                for (int entry : others.get(methodInOther[method])) {
                    known.add(ResolveDescriptor.number(entry));
                }
            }
            for (int entry : own.get(method)) {
                int type = ResolveDescriptor.number(entry);
                if (classInOther[type] == ABSENT || !known.contains(classInOther[type])) {
                    add(side, method, Link.ofResolved(entry).key(), file.className(type));
                }
            }
        }
        return side;
    }

    Side verification() {
        Side side = new Side(limit);
        Rows own = file.index().rows(SectionDescriptor.VERIFIER_ROWS);
        Rows others = other.index().rows(SectionDescriptor.VERIFIER_ROWS);
        for (int type = 0; type < classInOther.length; type++) {
            Set<Integer> known = new HashSet<>();
            if (classInOther[type] != ABSENT) {
                for (int loaded : others.get(classInOther[type])) {
                    known.add(loaded);
                }
            }
            for (int loaded : own.get(type)) {
                if (classInOther[loaded] == ABSENT || !known.contains(classInOther[loaded])) {
                    side.add(
                            file.className(type)
                                    + " -> "
                                    + file.className(loaded)
                                    + " (verification)");
                }
            }
        }
        return side;
    }

    Side calls() {
        Side side = new Side(limit);
        LoadGraph own = new LoadGraph(file);
        LoadGraph others = new LoadGraph(other);
        for (int method = 0; method < methodInOther.length; method++) {
            int caller = method;
            Set<Long> known = new HashSet<>();
            if (methodInOther[method] != ABSENT) {
                others.called(
                        methodInOther[method],
                        (callee, link, cold) -> known.add(edge(callee, link)));
            }
            Set<Long> seen = new HashSet<>();
            own.called(
                    method,
                    (callee, link, cold) -> {
                        boolean absent =
                                methodInOther[callee] == ABSENT
                                        || !known.contains(edge(methodInOther[callee], link));
                        if (absent && seen.add(edge(callee, link))) {
                            add(side, caller, link.key(), callee);
                        }
                    });
        }
        return side;
    }

    private static long edge(int callee, Link link) {
        return (long) callee << 8 | link.ordinal();
    }

    private void add(Side side, int method, String link, int callee) {
        add(side, method, link, side.wantsName() ? file.methodName(callee) : "");
    }

    private void add(Side side, int method, String link, String target) {
        if (side.wantsName()) {
            side.add(file.methodName(method) + " -> " + target + " (" + link + ")");
        } else {
            side.addUnnamed();
        }
    }
}
