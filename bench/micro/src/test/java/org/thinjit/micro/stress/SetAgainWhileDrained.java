package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import jdk.internal.loader.ThinJitFlags;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A flag that is set already, set again while another thread drains: at most one report a set. */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Both sets before the drain: one report.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "One report for each set.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or reported more often than set.")
@State
public class SetAgainWhileDrained {
    private static final int COUNT = 64;
    private static final int FLAG = 63;
    private static final FlagsPool POOL = new FlagsPool(COUNT);

    private final ThinJitFlags flags = POOL.take();

    /** The flag is set before both threads begin. */
    public SetAgainWhileDrained() {
        flags.set(FLAG);
    }

    /** The program: a second thread that passed the run-once guard. */
    @Actor
    public void set() {
        flags.set(FLAG);
    }

    /** Discovery. */
    @Actor
    public void drain(II_Result result) {
        result.r1 = new Drained(COUNT, COUNT).once(flags).times(FLAG);
    }

    /** Discovery's next step. */
    @Arbiter
    public void drainAgain(II_Result result) {
        result.r2 = new Drained(COUNT, COUNT).all(flags).times(FLAG);
        POOL.giveBack(flags);
    }
}
