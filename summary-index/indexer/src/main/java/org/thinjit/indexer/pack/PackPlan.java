package org.thinjit.indexer.pack;

import java.util.BitSet;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.signing.SignerSets;

/** Which classes are packed, in which order, and why the others are not. */
public final class PackPlan {
    private final Program program;
    private final CallGraph graph;
    private final int mainMethod;
    private final PlainReason[] plain;

    private PackPlan(Program program, CallGraph graph, int mainMethod) {
        this.program = program;
        this.graph = graph;
        this.mainMethod = mainMethod;
        this.plain = new PlainReason[program.catalog().count()];
    }

    /**
     * Plans a pack.
     *
     * @param program the program
     * @param graph its call graph
     * @param signers who signed its classes
     * @param mainMethod the main method, or -1 when it is not known; then all is reachable
     * @param mode what was asked for
     * @return the plan
     */
    public static PackPlan of(
            Program program, CallGraph graph, SignerSets signers, int mainMethod, PackMode mode) {
        PackPlan plan = new PackPlan(program, graph, mainMethod);
        BitSet reachable = mode == PackMode.REACHABLE && mainMethod >= 0 ? plan.reachable() : null;
        for (int type = 0; type < plan.plain.length; type++) {
            PlainReason problem = program.problem(type);
            if (problem == null) {
                problem = program.catalog().entry(type).plain();
            }
            if (problem == null && signers.plain(type)) {
                problem = PlainReason.SIGNED;
            }
            if (problem == null && mode == PackMode.NONE) {
                problem = PlainReason.NO_PACK;
            }
            if (problem == null && reachable != null && !reachable.get(type)) {
                problem = PlainReason.NOT_REACHABLE;
            }
            plan.plain[type] = problem;
        }
        return plan;
    }

    private BitSet reachable() {
        LoadOrder walk = new LoadOrder(program, graph, LoadOrder.Edges.ALL);
        walk.walkFrom(mainMethod);
        walkFromLauncher(walk);
        for (Container container : program.containers()) {
            for (String provider : container.content().providers()) {
                int type = program.catalog().find(provider.replace('.', '/'));
                if (type >= 0) {
                    walk.walkFromClass(type);
                }
            }
        }
        return walk.met();
    }

    /** What lies beside nested containers starts the program, by reflection. */
    private void walkFromLauncher(LoadOrder walk) {
        int launcher = program.launcher();
        if (launcher >= 0) {
            int end = program.catalog().firstClass(launcher + 1);
            for (int type = program.catalog().firstClass(launcher); type < end; type++) {
                walk.walkFromClass(type);
            }
        }
    }

    /**
     * Returns the classes to pack.
     *
     * @return their numbers
     */
    public BitSet packed() {
        BitSet packed = new BitSet(plain.length);
        for (int type = 0; type < plain.length; type++) {
            packed.set(type, plain[type] == null);
        }
        return packed;
    }

    /**
     * Returns the classes to pack in their expected load order: as a walk from the main method meets
     * them, then the rest by number.
     *
     * @return class numbers
     */
    public int[] order() {
        LoadOrder walk = new LoadOrder(program, graph, LoadOrder.Edges.FOLLOWED);
        if (mainMethod >= 0) {
            walk.walkFrom(mainMethod);
        }
        walk.addRest();
        int[] order = new int[packed().cardinality()];
        int count = 0;
        for (int i = 0; i < walk.count(); i++) {
            if (plain[walk.at(i)] == null) {
                order[count++] = walk.at(i);
            }
        }
        return order;
    }

    /**
     * Returns why a class is not packed.
     *
     * @param type the class
     * @return the reason, or null for one that is
     */
    public PlainReason plain(int type) {
        return plain[type];
    }

    void leavePlain(int type, PlainReason reason) {
        plain[type] = reason;
    }
}
