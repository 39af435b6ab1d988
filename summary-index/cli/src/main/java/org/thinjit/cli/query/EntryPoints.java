package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ClassTable;

/** Where execution can begin, as nodes of a {@link LoadGraph}. */
final class EntryPoints {
    private static final int ACC_ABSTRACT = 0x400;
    private static final Set<String> BY_LAUNCHER =
            Set.of("main([Ljava/lang/String;)V", "main()V", "<clinit>()V");

    private EntryPoints() {}

    /**
     * The main class with what the launcher runs of it: its main method, inherited perhaps (JEP 512
     * also allows one without arguments), and static initializers. Empty when it is not known.
     */
    static List<Integer> ofMainClass(IndexFile file, LoadGraph graph) {
        List<Integer> nodes = new ArrayList<>();
        int main = file.index().mainClass();
        if (main < 0) {
            return nodes;
        }
        for (int type : file.lineage(main)) {
            ClassTable classes = file.classes();
            int first = classes.firstMethod(type);
            for (int method = first; method < first + classes.methodCount(type); method++) {
                if (BY_LAUNCHER.contains(file.methods().member(method))) {
                    nodes.add(method);
                }
            }
        }
        nodes.add(graph.nodeOfClass(main));
        return nodes;
    }

    /** The methods with code that no other method of the index calls. */
    static List<Integer> uncalled(IndexFile file, LoadGraph graph) {
        BitSet called = new BitSet(graph.methodCount());
        for (int method = 0; method < graph.methodCount(); method++) {
            int caller = method;
            graph.called(
                    method,
                    (callee, link, cold) -> {
                        if (callee != caller) {
                            called.set(callee);
                        }
                    });
        }
        List<Integer> nodes = new ArrayList<>();
        for (int method = 0; method < graph.methodCount(); method++) {
            if (!called.get(method) && (file.methods().access(method) & ACC_ABSTRACT) == 0) {
                nodes.add(method);
            }
        }
        return nodes;
    }
}
