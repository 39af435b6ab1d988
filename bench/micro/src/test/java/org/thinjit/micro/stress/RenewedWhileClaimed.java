package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A class goes to the front while the loader claims the one that is there: each is claimed once. */
@JCStressTest
@Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Both claimed, in either order.")
@Outcome(expect = FORBIDDEN, desc = "One lost, or claimed twice.")
@State
public class RenewedWhileClaimed {
    private final QueuedClasses classes = new QueuedClasses(2);

    /** The newer one is in front before both threads begin. */
    public RenewedWhileClaimed() {
        classes.request(QueuedClasses.A);
        classes.request(QueuedClasses.B);
    }

    /** Discovery. */
    @Actor
    public void renew() {
        classes.renew(QueuedClasses.A);
    }

    /** The loader. */
    @Actor
    public void claim(III_Result result) {
        count(classes.claimOne(), result);
    }

    /** The loader's next claims. */
    @Arbiter
    public void claimTheRest(III_Result result) {
        count(classes.claim(), result);
        result.r3 = classes.queue().size();
    }

    private static void count(int[] times, III_Result result) {
        result.r1 += times[QueuedClasses.A];
        result.r2 += times[QueuedClasses.B];
    }
}
