package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A queue is closed while the loader waits, or is about to: the waiting ends, and a second one does not begin. */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Nothing was taken.")
@Outcome(expect = FORBIDDEN, desc = "Something came out of an empty queue.")
@State
public class ClosedWhileTaken {
    private final QueuedClasses classes = new QueuedClasses(4);

    /** The loader. It would hang here. */
    @Actor
    public void take(II_Result result) {
        result.r1 = classes.take()[QueuedClasses.A];
    }

    /** Discovery retires. */
    @Actor
    public void close() {
        classes.queue().close();
    }

    /** The loader again. */
    @Arbiter
    public void takeAgain(II_Result result) {
        result.r2 = classes.take()[QueuedClasses.A];
    }
}
