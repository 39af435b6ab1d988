package org.thinjit.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thinjit.cli.tune.Outcome.Counts;
import org.thinjit.cli.tune.Recording.Event;

/** Each outcome is computed by hand; times are microseconds. */
class SimulationTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int VAIN = 4;
    private static final int FAR = 5;

    private static final int MAIN = 0;
    private static final int CALLED = 1;
    private static final int BEYOND = 2;
    private static final int ENTRY = 3;

    private static final Supertypes NONE = number -> new int[0];

    private final HandMadeGraph graph =
            new HandMadeGraph()
                    .resolves(MAIN, A, B)
                    .perhapsCalls(MAIN, CALLED)
                    .resolves(CALLED, C, VAIN)
                    .perhapsCalls(CALLED, BEYOND)
                    .resolves(BEYOND, FAR);
    private final List<Event> events = new ArrayList<>();

    /** The loader has A at 1100, B at 1200, C at 1300 and VAIN at 1400. */
    @Test
    void tellsClassesInTimeFromThoseInFlightAndMissed() {
        flag(1000, MAIN).load(1150, A).load(1180, B).load(1500, C).load(1600, D);

        Outcome outcome = run(1, 100);

        assertThat(outcome.counts()).isEqualTo(new Counts(2, 1, 1, 4, 1, 0));
        assertThat(outcome.coverage()).isEqualTo(0.5);
        assertThat(outcome.precision()).isEqualTo(0.75);
        // A was 50 us early, C 200.
        assertThat(outcome.medianLeadMillis()).isEqualTo(0.125);
    }

    /** FAR, at 1500, is behind two even chances. */
    @Test
    void moreLookaheadLoadsMore() {
        flag(1000, MAIN).load(1150, A).load(1600, C).load(1601, D);

        assertThat(run(1, 100).counts()).isEqualTo(new Counts(2, 0, 1, 4, 2, 0));
        assertThat(run(2, 100).counts()).isEqualTo(new Counts(2, 0, 1, 5, 3, 0));
    }

    /** A is in hand from 1000 to 2000; of the batch only VAIN is left then. */
    @Test
    void aSlowLoaderIsOvertaken() {
        flag(1000, MAIN).load(1150, A).load(1180, B).load(1500, C).load(2500, D);

        assertThat(run(1, 1000).counts()).isEqualTo(new Counts(0, 1, 3, 2, 1, 0));
    }

    /** And the loader ends with the program: C and VAIN are not loaded. */
    @Test
    void aClassIsThereAtTheMomentWhenItIsReady() {
        flag(1000, MAIN).load(1099, A).load(1200, B);

        assertThat(run(1, 100).counts()).isEqualTo(new Counts(1, 1, 0, 2, 0, 0));
    }

    /** Room for two: A and B, the nearest. */
    @Test
    void aFullQueueShedsTheLeastUrgent() {
        flag(1000, MAIN).load(2000, C);

        Policy narrow = new Policy(1, Targets.AGENT, true, 2);

        assertThat(run(narrow, 100, NONE).counts()).isEqualTo(new Counts(0, 0, 1, 2, 2, 2));
    }

    /** The walk from ENTRY asks for FAR at 1600; it is there at 1700. */
    @Test
    void aMissStartsAWalk() {
        graph.begins(D, ENTRY).resolves(ENTRY, FAR);
        flag(1000, MAIN).load(1600, D).load(1800, FAR);

        Outcome outcome = run(1, 100);

        assertThat(outcome.counts()).isEqualTo(new Counts(1, 0, 1, 5, 4, 0));
        assertThat(outcome.medianLeadMillis()).isEqualTo(0.1);
    }

    /** Lookahead 1 reaches FAR from CALLED as well, at 1000: it waits behind C and VAIN. */
    @Test
    void whatTheFlagReachesIsNotAskedForTwice() {
        flag(1000, CALLED).load(1350, FAR);

        Outcome outcome = run(1, 100);

        assertThat(outcome.counts()).isEqualTo(new Counts(1, 0, 0, 3, 2, 0));
        assertThat(outcome.medianLeadMillis()).isEqualTo(0.05);
    }

    @Test
    void missesBeforeTheFirstFlagWaitForDiscovery() {
        graph.begins(D, ENTRY).resolves(ENTRY, FAR);
        load(500, D).load(900, FAR).flag(1000, MAIN).load(1600, A);

        assertThat(run(1, 100).counts()).isEqualTo(new Counts(1, 0, 2, 4, 3, 0));
    }

    /** FAR is defined on A's way, from 1000 to 1100. */
    @Test
    void supertypesAreLoadedFirst() {
        flag(1000, MAIN).load(1150, FAR).load(1150, A).load(1250, B);
        Supertypes supertypes = number -> number == A ? new int[] {FAR} : new int[0];

        assertThat(run(agent(1), 100, supertypes).counts()).isEqualTo(new Counts(1, 2, 0, 3, 0, 0));
    }

    /** A class that is its own ancestor lies in an index that lies. */
    @Test
    void aCircleOfSupertypesEnds() {
        flag(1000, MAIN).load(3000, A);

        assertThat(
                        run(agent(1), 100, number -> new int[] {1 - Math.min(number, 1)})
                                .counts()
                                .covered())
                .isOne();
    }

    /** FAR is there at 1100, before A, or, by linking A, at 1500, behind the batch. */
    @Test
    void verifierSetsComeBeforeTheirClass() {
        graph.verifiedBy(A, FAR);
        flag(1000, MAIN).load(1450, FAR).load(1600, A);

        Outcome on = run(1, 100);
        Outcome off = run(new Policy(1, Targets.AGENT, false, 8), 100, NONE);

        assertThat(on.counts()).isEqualTo(new Counts(2, 0, 0, 5, 3, 0));
        assertThat(off.counts()).isEqualTo(new Counts(1, 1, 0, 5, 3, 0));
    }

    @Test
    void whatThePlainRunLoadsIsNotInVain() {
        flag(1000, MAIN).load(1500, A);
        Simulation simulation =
                new Simulation(
                        recording(), (states, targets) -> graph, NONE, Set.of(A, B, VAIN), 100);

        assertThat(simulation.run(agent(1), HandMadeGraph.CLASSES).counts().wasted()).isOne();
    }

    @Test
    void nothingIsLoadedAheadWithoutAFlag() {
        load(100, A).load(200, B);

        Outcome outcome = run(8, 100);

        assertThat(outcome.counts()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0));
        assertThat(outcome.precision()).isOne();
        assertThat(outcome.medianLeadMillis()).isZero();
    }

    private SimulationTest flag(long micros, int method) {
        events.add(new Event(micros * 1000, true, method + HandMadeGraph.FIRST_FLAG));
        return this;
    }

    private SimulationTest load(long micros, int number) {
        events.add(new Event(micros * 1000, false, number));
        return this;
    }

    private Recording recording() {
        return new Recording(List.copyOf(events));
    }

    private static Policy agent(int lookahead) {
        return Policy.ofAgent(lookahead, Policy.AGENT_QUEUE);
    }

    private Outcome run(int lookahead, long costMicros) {
        return run(agent(lookahead), costMicros, NONE);
    }

    private Outcome run(Policy policy, long costMicros, Supertypes supertypes) {
        Recording recording = recording();
        return new Simulation(
                        recording,
                        (states, targets) -> graph,
                        supertypes,
                        recording.loaded(),
                        costMicros)
                .run(policy, HandMadeGraph.CLASSES);
    }
}
