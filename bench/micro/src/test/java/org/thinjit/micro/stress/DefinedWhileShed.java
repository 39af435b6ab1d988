package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.thinjit.discovery.ClassStates;

/** The program defines a class that a full queue sheds: a miss stays a miss, and is not requested anew. */
@JCStressTest
@Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "BY_PROGRAM.")
@Outcome(expect = FORBIDDEN, desc = "Shedding ate the miss.")
@State
public class DefinedWhileShed {
    private final QueuedClasses classes = new QueuedClasses(1);

    /** The class waits before both threads begin. */
    public DefinedWhileShed() {
        classes.request(QueuedClasses.A);
    }

    /** A thread of the program, in the definition generator. */
    @Actor
    public void define() {
        classes.states().set(QueuedClasses.A, ClassStates.BY_PROGRAM);
    }

    /** Discovery. */
    @Actor
    public void shed() {
        classes.request(QueuedClasses.B);
    }

    /** At exit, and one more walk. */
    @Arbiter
    public void count(II_Result result) {
        result.r1 = classes.states().get(QueuedClasses.A);
        result.r2 = classes.request(QueuedClasses.A);
    }
}
