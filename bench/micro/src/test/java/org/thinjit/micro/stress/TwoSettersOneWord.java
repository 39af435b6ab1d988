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

/** Two threads set neighbours in one word of one summary word: neither store eats the other's. */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Both reported, each once.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or reported twice.")
@State
public class TwoSettersOneWord {
    private static final int COUNT = 128;
    private static final int FIRST = 70;
    private static final int SECOND = 71;
    private static final FlagsPool POOL = new FlagsPool(COUNT);

    private final ThinJitFlags flags = POOL.take();

    /** One thread of the program. */
    @Actor
    public void first() {
        flags.set(FIRST);
    }

    /** Another. */
    @Actor
    public void second() {
        flags.set(SECOND);
    }

    /** Discovery. */
    @Arbiter
    public void drain(II_Result result) {
        Drained drained = new Drained(COUNT, COUNT).all(flags);
        result.r1 = drained.times(FIRST);
        result.r2 = drained.times(SECOND);
        POOL.giveBack(flags);
    }
}
