package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Discovery requests a class while the loader claims: it is claimed once, now or the next time. */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Claimed at once.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Left for the next claim.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or claimed twice.")
@State
public class ClaimedWhileRequested {
    private final QueuedClasses classes = new QueuedClasses(4);

    /** Discovery. */
    @Actor
    public void request() {
        classes.request(QueuedClasses.A);
    }

    /** The loader. */
    @Actor
    public void claim(II_Result result) {
        result.r1 = classes.claim()[QueuedClasses.A];
    }

    /** The loader's next claim. */
    @Arbiter
    public void claimAgain(II_Result result) {
        result.r2 = classes.claim()[QueuedClasses.A];
    }
}
