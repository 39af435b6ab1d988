package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import jdk.internal.loader.ThinJitFlags;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A flag set while a drain whose batch is full gives the rest of its summary word back. The first
 * word fills the batch; the second holds a flag already and gets another.
 */
@JCStressTest
@Outcome(id = "0, 1, 66", expect = ACCEPTABLE, desc = "All reported once, the late one later.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or reported twice.")
@State
public class SetWhilePartlyDrained {
    private static final int COUNT = 128;
    private static final int BATCH = 64;
    private static final int FLAG = 67;
    private static final FlagsPool POOL = new FlagsPool(COUNT);

    private final ThinJitFlags flags = POOL.take();

    /** Sets the first word's 64 flags and the second's first. */
    public SetWhilePartlyDrained() {
        for (int flag = 0; flag <= BATCH; flag++) {
            flags.set(flag);
        }
    }

    /** The program. */
    @Actor
    public void set() {
        flags.set(FLAG);
    }

    /** Discovery, with room for one word. */
    @Actor
    public void drain(III_Result result) {
        Drained drained = new Drained(BATCH, COUNT).once(flags);
        result.r1 = drained.times(FLAG);
        result.r3 = drained.total();
    }

    /** Discovery's next steps. */
    @Arbiter
    public void drainTheRest(III_Result result) {
        Drained drained = new Drained(BATCH, COUNT).all(flags);
        result.r2 = drained.times(FLAG);
        result.r3 += drained.total();
        POOL.giveBack(flags);
    }
}
