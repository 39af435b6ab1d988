package org.thinjit.micro.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.thinjit.discovery.DiscoveryListener;
import org.thinjit.discovery.SpeculativeLoader;

/** Loader and program load one class at once: what is counted is who defined it. */
@JCStressTest
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "The loader defined it, and so it is counted.")
@Outcome(id = "3, 3", expect = ACCEPTABLE, desc = "The program did.")
@Outcome(expect = FORBIDDEN, desc = "Counted as another's, or defined by nobody.")
@State
public class LoadedByBoth {
    private final QueuedClasses classes = new QueuedClasses(4);
    private final LockedLoading loading = new LockedLoading(classes.states());
    private final SpeculativeLoader loader =
            new SpeculativeLoader(loading, classes.states(), true, DiscoveryListener.NONE);

    /** The class is requested before both threads begin. */
    public LoadedByBoth() {
        classes.request(QueuedClasses.A);
        classes.states().markNear(QueuedClasses.A);
    }

    /** The loader thread. */
    @Actor
    public void ahead() {
        loader.run(classes.queue().poll(loader.batch()));
        loader.linkNext();
    }

    /** A thread of the program. */
    @Actor
    public void byProgram() {
        loading.loadByProgram(QueuedClasses.A);
    }

    /** At exit. */
    @Arbiter
    public void count(II_Result result) {
        result.r1 = loading.definer();
        result.r2 = classes.states().get(QueuedClasses.A);
    }
}
