package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads request one class: one of them puts it in, and it is claimed once. */
@JCStressTest
@Outcome(
        id = {"1, 0, 1", "0, 1, 1"},
        expect = ACCEPTABLE,
        desc = "Put in by one of them, claimed once.")
@Outcome(expect = FORBIDDEN, desc = "Put in twice, or lost.")
@State
public class RequestedByTwo {
    private final QueuedClasses classes = new QueuedClasses(4);

    /** One. */
    @Actor
    public void first(III_Result result) {
        result.r1 = classes.request(QueuedClasses.A);
    }

    /** The other. */
    @Actor
    public void second(III_Result result) {
        result.r2 = classes.request(QueuedClasses.A);
    }

    /** The loader. */
    @Arbiter
    public void claim(III_Result result) {
        result.r3 = classes.claim()[QueuedClasses.A];
    }
}
