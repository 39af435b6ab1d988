package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the loader thread's work to its end, in the test's own thread. */
class LoaderThreadTest {
    private final GraphFixture graph = GraphFixture.of("m resolves A B C");
    private final ClassStates states = new ClassStates(graph.classCount());
    private final LoadQueue queue = new LoadQueue(4, states);
    private final FakeLoading loading = new FakeLoading(graph);
    private final EventRecorder recorder = new EventRecorder(graph);

    private final List<String> failures = new ArrayList<>();

    private RecordedLoads recorded = new RecordedLoads(new int[0], states);

    private LoaderThread thread(DiscoveryListener listener) {
        return new LoaderThread(
                queue,
                recorded,
                new SpeculativeLoader(loading, states, true, listener),
                listener,
                failures::add);
    }

    @BeforeEach
    void allAreNear() {
        for (int number = 0; number < states.size(); number++) {
            states.markNear(number);
        }
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void loadsWhatWaitsBeforeItLinks() {
        queue.addFirst(graph.row("A", "B"));
        loading.whileLoading("A", () -> queue.addFirst(graph.row("C")));
        loading.whileLinking("B", queue::close);
        thread(recorder).run();

        assertThat(loading.calls().stream().filter(call -> !call.startsWith("find")))
                .containsExactly("load A", "load B", "load C", "link C", "link A", "link B");
        assertThat(recorder.events()).containsExactly("link C", "link A", "link B");
        assertThat(failures).isEmpty();
    }

    @Test
    void looksForRequestsAfterEachClassThatItLinks() {
        queue.addFirst(graph.row("A", "B"));
        loading.whileLinking("A", () -> queue.addFirst(graph.row("C")));
        loading.whileLinking("B", queue::close);
        thread(recorder).run();

        assertThat(loading.calls())
                .containsExactly(
                        "load A", "load B", "find A", "link A", "load C", "find C", "link C",
                        "find B", "link B");
    }

    @Test
    void goesThroughTheRecordedListAndLinksItInTheEnd() {
        int a = graph.type("A");
        int b = graph.type("B");
        recorded = new RecordedLoads(new int[] {a, b}, states);
        loading.whileLoading("A", () -> queue.addFirst(graph.row("C")));
        loading.whileLinking("B", queue::close);
        thread(recorder).run();

        assertThat(loading.calls())
                .containsExactly(
                        "load A", "load B", "load C", "find C", "link C", "find A", "link A",
                        "find B", "link B");
        assertThat(recorder.events()).startsWith("recorded A", "recorded B");
    }

    @Test
    void endsAtOnceWhenTheQueueIsClosed() {
        queue.addFirst(graph.row("A"));
        queue.close();
        thread(recorder).run();
        assertThat(loading.calls()).isEmpty();
    }

    @Test
    void endsWhenItIsInterruptedAndLetsDiscoveryKnow() throws InterruptedException {
        Thread.currentThread().interrupt();
        thread(recorder).run();
        assertThat(recorder.events())
                .containsExactly("note loader ended: java.lang.InterruptedException");
        assertThat(queue.take(new int[1])).isZero();
    }

    @Test
    void endsWithoutMemory() throws InterruptedException {
        queue.addFirst(graph.row("A", "B"));
        loading.fail("load A", new OutOfMemoryError("fixture"));
        thread(recorder).run();
        assertThat(recorder.events())
                .containsExactly("note loader ended: java.lang.OutOfMemoryError: fixture");
        assertThat(failures).containsExactly("loader ended: java.lang.OutOfMemoryError: fixture");
        assertThat(queue.take(new int[1])).isZero();
    }

    @Test
    void endsWhenTheListenerItselfFails() throws InterruptedException {
        queue.addFirst(graph.row("A"));
        StringBuilder noted = new StringBuilder();
        DiscoveryListener failing =
                new DiscoveryListener() {
                    @Override
                    public void link(int number) {
                        throw new IllegalStateException("listener");
                    }

                    @Override
                    public void skip(int number, String reason) {
                        throw new IllegalStateException("listener");
                    }

                    @Override
                    public void note(String text) {
                        noted.append(text);
                    }
                };
        thread(failing).run();
        assertThat(noted).hasToString("loader ended: java.lang.IllegalStateException: listener");
        assertThat(queue.take(new int[1])).isZero();
    }
}
