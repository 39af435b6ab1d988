package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discovery with what earlier runs have taught. */
class ExperienceTest {
    private static final String PROGRAM =
            """
            main -> known other
            known resolves Old
            known => deep
            deep resolves Waste
            other resolves New
            Miss begins Miss.clinit
            Miss.clinit resolves MissNeeds
            Fresh begins Fresh.clinit
            Fresh.clinit resolves FreshNeeds
            """;

    private final GraphFixture graph = GraphFixture.of(PROGRAM);
    private final ClassStates states = new ClassStates(graph.classCount());
    private final LoadQueue queue = new LoadQueue(64, states);
    private final SetFlags flags = new SetFlags();
    private final SetFlags misses = new SetFlags();
    private final EventRecorder recorder = new EventRecorder(graph);
    private RecordedLoads loads;
    private Discovery discovery;

    /** The earlier run used Old and Miss; its known's flag fired before Miss. */
    @BeforeEach
    void learn() {
        int[] classes = {graph.type("Old"), graph.type("Miss")};
        int[] positions = new int[graph.flag("known") + 1];
        Arrays.fill(positions, -1);
        positions[graph.flag("known")] = 1;
        loads = new RecordedLoads(classes, states);
        start(new RecordedExperience(classes, positions, loads, states));
    }

    private void start(Experience experience) {
        discovery =
                new Discovery(
                        graph,
                        new Discovery.Sources(flags, misses),
                        new Discovery.Policy(2, new WalkOrder(), true, experience),
                        queue,
                        states,
                        recorder);
    }

    @Test
    void aKnownFlagStartsNoWalk() {
        flags.set(graph.flag("known"));

        assertThat(discovery.step()).isEqualTo(1);
        assertThat(graph.drain(queue)).isEmpty();
        assertThat(discovery.walks()).isZero();
        assertThat(recorder.events()).containsExactly("flag known");
    }

    @Test
    void walksFromUnknownFlagsLeaveKnownMethodsOut() {
        flags.set(graph.flag("main"));
        discovery.step();

        assertThat(graph.drain(queue)).containsExactly("New");
    }

    @Test
    void aKnownMissStartsNoWalkAndAnUnknownOneDoes() {
        misses.set(graph.type("Miss"));
        misses.set(graph.type("Fresh"));

        assertThat(discovery.step()).isEqualTo(2);
        assertThat(graph.drain(queue)).containsExactly("FreshNeeds");
    }

    @Test
    void aWatchedRunStartsNoWalkAtAll() {
        start(Experience.WATCHING);
        flags.set(graph.flag("main"));
        misses.set(graph.type("Fresh"));

        assertThat(discovery.step()).isEqualTo(2);
        assertThat(graph.drain(queue)).isEmpty();
        assertThat(discovery.fired()).isEqualTo(1);
    }

    @Test
    void aKnownFlagFarAheadPullsForwardWhatCameNext() {
        int[] classes = new int[40];
        ClassStates many = new ClassStates(classes.length);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i;
        }
        many.set(31, ClassStates.AHEAD);
        RecordedExperience experience =
                new RecordedExperience(
                        classes, new int[] {2, 30}, new RecordedLoads(classes, many), many);
        IntRow row = new IntRow();

        experience.behind(0, row);
        assertThat(row.size()).as("the loader is there soon").isZero();
        experience.behind(1, row);
        assertThat(row.size()).isEqualTo(9);
        assertThat(row.get(0)).isEqualTo(30);
        assertThat(row.get(1)).isEqualTo(32);
    }
}
