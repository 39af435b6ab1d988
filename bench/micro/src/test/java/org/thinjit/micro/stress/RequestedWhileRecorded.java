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
import org.thinjit.discovery.RecordedLoads;
import org.thinjit.discovery.SpeculativeLoader;

/**
 * Discovery requests a class while the loader takes it from the record of earlier runs: loaded once,
 * whether it stands in one of the two or in both.
 */
@JCStressTest
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Loaded ahead, and counted so.")
@Outcome(expect = FORBIDDEN, desc = "Lost, or its state is.")
@State
public class RequestedWhileRecorded {
    private final QueuedClasses classes = new QueuedClasses(4);
    private final LockedLoading loading = new LockedLoading(classes.states());
    private final RecordedLoads recorded =
            new RecordedLoads(new int[] {QueuedClasses.A}, classes.states());
    private final SpeculativeLoader loader =
            new SpeculativeLoader(loading, classes.states(), true, DiscoveryListener.NONE);

    /** Discovery. */
    @Actor
    public void request() {
        classes.request(QueuedClasses.A);
    }

    /** The loader thread. */
    @Actor
    public void fromTheRecord() {
        loader.load(recorded.next(loader.batch()));
    }

    /** The loader goes on with what waits. */
    @Arbiter
    public void goOn(II_Result result) {
        loader.run(classes.queue().poll(loader.batch()));
        result.r1 = loading.definer();
        result.r2 = classes.states().get(QueuedClasses.A);
    }
}
