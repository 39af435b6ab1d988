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

/** Two neighbours, written by the loader and by the program: neither store eats the other's. */
@JCStressTest
@Outcome(id = "23", expect = ACCEPTABLE, desc = "AHEAD and BY_PROGRAM.")
@Outcome(expect = FORBIDDEN, desc = "One is lost.")
@State
public class NeighboursDefined {
    private final ClassStates states = new ClassStates(2);

    /** The loader. */
    @Actor
    public void ahead() {
        states.set(0, ClassStates.AHEAD);
    }

    /** The program. */
    @Actor
    public void byProgram() {
        states.set(1, ClassStates.BY_PROGRAM);
    }

    /** At exit. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = 10 * states.get(0) + states.get(1);
    }
}
