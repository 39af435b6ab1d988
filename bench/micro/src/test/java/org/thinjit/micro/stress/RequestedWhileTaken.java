package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A class is requested while the loader waits for one, or is about to: it wakes up with that class. */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Taken once.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or taken twice.")
@State
public class RequestedWhileTaken {
    private final QueuedClasses classes = new QueuedClasses(4);

    /** The loader. It would hang here. */
    @Actor
    public void take(II_Result result) {
        result.r1 = classes.take()[QueuedClasses.A];
    }

    /** Discovery. */
    @Actor
    public void request() {
        classes.request(QueuedClasses.A);
    }

    /** The loader's next claim. */
    @Arbiter
    public void claim(II_Result result) {
        result.r2 = classes.claim()[QueuedClasses.A];
    }
}
