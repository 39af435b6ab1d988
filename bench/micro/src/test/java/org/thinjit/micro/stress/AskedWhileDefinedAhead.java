package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.thinjit.discovery.ClassStates;

/** A thread of the program asks for what the loader thread is defining: in flight, whichever writes last. */
@JCStressTest
@Outcome(id = "4", expect = ACCEPTABLE, desc = "IN_FLIGHT.")
@Outcome(expect = FORBIDDEN, desc = "That it was asked for is lost.")
@State
public class AskedWhileDefinedAhead {
    private final ClassStates states = new ClassStates(1);

    /** A class that was requested. */
    public AskedWhileDefinedAhead() {
        states.set(0, ClassStates.REQUESTED);
    }

    /** A thread of the program, before it waits for the class loader's lock. */
    @Actor
    public void ask() {
        states.set(0, ClassStates.IN_FLIGHT);
    }

    /** The loader thread, in the definition generator. */
    @Actor
    public void define() {
        states.set(0, ClassStates.AHEAD);
    }

    /** At exit. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = states.get(0);
    }
}
