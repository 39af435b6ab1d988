package org.thinjit.cli.tune;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.ProgramGraph;

/**
 * Loads by letting simulated time pass, in which the program runs on. Each definition takes the same
 * time, that of linking included: a class's cost was measured as the loader thread's time by all it
 * defined. Supertypes and what verification asks for are defined on the way, each at its own cost.
 */
final class SimulatedLoading implements ClassLoading {
    private final ProgramGraph graph;
    private final Supertypes supertypes;
    private final ClassStates states;
    private final SimulatedProgram program;
    private final long costNanos;
    private final IntRow verified = new IntRow();
    private final List<Integer> ahead = new ArrayList<>();
    private long now;

    SimulatedLoading(
            ProgramGraph graph,
            Supertypes supertypes,
            ClassStates states,
            SimulatedProgram program,
            long costNanos) {
        this.graph = graph;
        this.supertypes = supertypes;
        this.states = states;
        this.program = program;
        this.costNanos = costNanos;
    }

    /** Lets the loader rest until the program's next event. */
    void waitUntil(long nanos) {
        now = Math.max(now, nanos);
        program.runTo(now);
    }

    @Override
    public String refusal(int number) {
        return null;
    }

    /** A program that has ended takes the loader with it, in the middle of a batch. */
    @Override
    public boolean load(int number) {
        if (!states.isDefined(number) && !program.hasEnded()) {
            define(number);
        }
        return states.isDefined(number);
    }

    private void define(int number) {
        states.set(number, ClassStates.AHEAD);
        ahead.add(number);
        for (int supertype : supertypes.of(number)) {
            load(supertype);
        }
        now += costNanos;
        program.runTo(now - 1);
        program.ready(number, now);
        program.runTo(now);
    }

    @Override
    public boolean link(int number) {
        graph.verifierSet(number, verified);
        for (int i = 0; i < verified.size(); i++) {
            load(verified.get(i));
        }
        return true;
    }

    /** The classes that the loader defined, in order. */
    List<Integer> ahead() {
        return ahead;
    }
}
