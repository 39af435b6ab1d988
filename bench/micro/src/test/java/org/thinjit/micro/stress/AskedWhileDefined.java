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

/** One thread of the program asks for a class that another defines: a miss, whichever writes last. */
@JCStressTest
@Outcome(id = "3", expect = ACCEPTABLE, desc = "BY_PROGRAM.")
@Outcome(expect = FORBIDDEN, desc = "The question ate the miss.")
@State
public class AskedWhileDefined {
    private final ClassStates states = new ClassStates(1);

    /** Waits for the class loader's lock; the loader thread waits as well. */
    @Actor
    public void ask() {
        states.set(0, ClassStates.IN_FLIGHT);
    }

    /** Has that lock. */
    @Actor
    public void define() {
        states.set(0, ClassStates.BY_PROGRAM);
    }

    /** At exit. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = states.get(0);
    }
}
