package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.thinjit.discovery.ClassStates;

/** The program defines a class while discovery requests it: a miss stays a miss. */
@JCStressTest
@Outcome(id = "3", expect = ACCEPTABLE, desc = "BY_PROGRAM.")
@Outcome(expect = FORBIDDEN, desc = "The request ate the miss.")
@State
public class DefinedWhileRequested {
    private final QueuedClasses classes = new QueuedClasses(4);

    /** A thread of the program, in the definition generator. */
    @Actor
    public void define() {
        classes.states().set(QueuedClasses.A, ClassStates.BY_PROGRAM);
    }

    /** Discovery. */
    @Actor
    public void request() {
        classes.request(QueuedClasses.A);
    }

    /** At exit. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = classes.states().get(QueuedClasses.A);
    }
}
