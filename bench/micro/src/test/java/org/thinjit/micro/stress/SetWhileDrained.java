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

/** A flag set while another thread drains: reported once, by that drain or by the next. */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The drain saw it.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Left for the next drain.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or reported twice.")
@State
public class SetWhileDrained {
    private static final int COUNT = 64;
    private static final int FLAG = 5;
    private static final FlagsPool POOL = new FlagsPool(COUNT);

    private final ThinJitFlags flags = POOL.take();

    /** The program: a prolog. */
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
