package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.thinjit.discovery.ClassStates;

/**
 * A full queue sheds its oldest class while the loader claims: the class is claimed, or shed, counted and
 * new again; the newer one is claimed in either case. The last result is the older class' state.
 */
@JCStressTest
@Outcome(id = "1, 1, 0, 1", expect = ACCEPTABLE, desc = "Claimed before there was need to shed it.")
@Outcome(id = "0, 1, 1, 0", expect = ACCEPTABLE, desc = "Shed, and new again.")
@Outcome(expect = FORBIDDEN, desc = "Claimed and shed, or neither; or the newer one is lost.")
@State
public class ShedWhileClaimed {
    private final QueuedClasses classes = new QueuedClasses(1);

    /** The queue is full before both threads begin. */
    public ShedWhileClaimed() {
        classes.request(QueuedClasses.A);
    }

    /** Discovery. */
    @Actor
    public void request() {
        classes.request(QueuedClasses.B);
    }

    /** The loader. */
    @Actor
    public void claim(IIII_Result result) {
        int[] times = classes.claim();
        result.r1 = times[QueuedClasses.A];
        result.r2 = times[QueuedClasses.B];
    }

    /** The loader's next claim. */
    @Arbiter
    public void claimAgain(IIII_Result result) {
        int[] times = classes.claim();
        result.r1 += times[QueuedClasses.A];
        result.r2 += times[QueuedClasses.B];
        result.r3 = (int) classes.queue().dropped();
        result.r4 = classes.states().get(QueuedClasses.A) == ClassStates.UNKNOWN ? 0 : 1;
    }
}
