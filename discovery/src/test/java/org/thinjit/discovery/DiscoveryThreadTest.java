package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the discovery thread's work to its end, in the test's own thread. */
class DiscoveryThreadTest {
    private final GraphFixture graph = GraphFixture.of("main -> a; main resolves X; a resolves Y");
    private final ClassStates states = new ClassStates(graph.classCount());
    private final LoadQueue queue = new LoadQueue(16, states);
    private final EventRecorder recorder = new EventRecorder(graph);
    private final SetFlags flags = new SetFlags();
    private final List<String> failures = new ArrayList<>();
    private final List<String> retired = new ArrayList<>();

    private DiscoveryThread thread(ProgramGraph program, IdleStrategy idle) {
        Discovery discovery =
                new Discovery(
                        program,
                        new Discovery.Sources(flags, new SetFlags()),
                        new Discovery.Policy(1, new WalkOrder(), true),
                        queue,
                        states,
                        recorder);
        return new DiscoveryThread(
                discovery,
                idle,
                queue,
                recorder,
                failures::add,
                () -> retired.add(isClosed() ? "closed" : "open"));
    }

    /** An open and empty queue would wait, and say so by minding the interrupt. */
    private boolean isClosed() {
        Thread.currentThread().interrupt();
        try {
            return queue.take(new int[16]) == 0;
        } catch (InterruptedException e) {
            return false;
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void stepsUntilTheIdleStrategyRetiresIt() {
        flags.set(graph.flag("a"));
        List<Integer> served = new ArrayList<>();
        IdleStrategy threeSteps =
                count -> {
                    served.add(count);
                    if (served.size() == 2) {
                        flags.set(graph.flag("main"));
                    }
                    return served.size() < 4;
                };
        thread(graph, threeSteps).run();

        assertThat(served).containsExactly(1, 0, 1, 0);
        assertThat(recorder.events())
                .containsExactly(
                        "flag a", "request Y", "flag main", "request X", "note discovery retired");
        assertThat(failures).isEmpty();
        assertThat(retired).containsExactly("closed");
    }

    @Test
    void stopsAfterTheStepWhenToldTo() {
        DiscoveryThread thread =
                thread(
                        graph,
                        count -> {
                            throw new AssertionError("idles though it was stopped");
                        });
        flags.set(graph.flag("a"));
        thread.stop();
        thread.run();

        assertThat(recorder.events())
                .containsExactly("flag a", "request Y", "note discovery retired");
        assertThat(retired).containsExactly("closed");
    }

    @Test
    void endsQuietlyOnAnIndexThatLies() {
        flags.set(graph.flag("a") + graph.methodCount());
        thread(graph, count -> true).run();

        assertThat(recorder.events())
                .singleElement()
                .asString()
                .startsWith("note discovery ended: ")
                .contains("IndexOutOfBoundsException");
        assertThat(failures)
                .singleElement()
                .asString()
                .startsWith("discovery ended: ")
                .contains("IndexOutOfBoundsException");
        assertThat(retired).containsExactly("closed");
    }

    @Test
    void endsQuietlyWithoutMemory() {
        flags.set(graph.flag("a"));
        IdleStrategy noMemory =
                count -> {
                    throw new OutOfMemoryError("fixture");
                };
        thread(graph, noMemory).run();

        assertThat(recorder.events())
                .endsWith("note discovery ended: java.lang.OutOfMemoryError: fixture");
        assertThat(retired).containsExactly("closed");
    }
}
