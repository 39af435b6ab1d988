package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeculativeLoaderTest {
    private final GraphFixture graph = GraphFixture.of("m resolves A B C");
    private final ClassStates states = new ClassStates(graph.classCount());
    private final FakeLoading loading = new FakeLoading(graph);
    private final EventRecorder recorder = new EventRecorder(graph);
    private final SpeculativeLoader loader = new SpeculativeLoader(loading, states, true, recorder);

    private final Set<String> far = new HashSet<>();
    private int looked;

    private void run(SpeculativeLoader loader, String... types) {
        for (int i = 0; i < types.length; i++) {
            int number = graph.type(types[i]);
            loader.batch()[i] = number;
            if (states.isNew(number)) {
                states.set(number, ClassStates.REQUESTED);
            }
            if (!far.contains(types[i])) {
                states.markNear(number);
            }
        }
        loader.run(types.length);
        while (loader.linkNext()) {
            looked++;
        }
    }

    /** Without those that find a class to link it. */
    private List<String> calls() {
        return loading.calls().stream().filter(call -> !call.startsWith("find ")).toList();
    }

    private byte state(String type) {
        return states.get(graph.type(type));
    }

    private void taken(String type) {
        states.set(graph.type(type), ClassStates.BY_PROGRAM);
    }

    @Test
    void loadsTheBatchThenLinksIt() {
        run(loader, "B", "A", "C");
        assertThat(calls())
                .containsExactly("load B", "load A", "load C", "link B", "link A", "link C");
        assertThat(state("A")).isEqualTo(ClassStates.AHEAD);
        assertThat(loader.linked()).isEqualTo(3);
        assertThat(recorder.events()).containsExactly("link B", "link A", "link C");
    }

    @Test
    void onlyLoadsWhatIsFarFromExecution() {
        far.add("B");
        run(loader, "A", "B", "C");
        assertThat(calls()).containsExactly("load A", "load B", "load C", "link A", "link C");
        assertThat(state("B")).isEqualTo(ClassStates.AHEAD);
    }

    @Test
    void linksNothingWhenToldNotTo() {
        SpeculativeLoader loadOnly = new SpeculativeLoader(loading, states, false, recorder);
        run(loadOnly, "A", "B");
        assertThat(calls()).containsExactly("load A", "load B");
        assertThat(loadOnly.linked()).isZero();
    }

    @Test
    void linksTheNewestBatchFirst() {
        String[] requested = {"A", "B", "C"};
        for (String type : requested) {
            states.set(graph.type(type), ClassStates.REQUESTED);
            states.markNear(graph.type(type));
        }
        loader.batch()[0] = graph.type("A");
        loader.run(1);
        loader.batch()[0] = graph.type("B");
        loader.batch()[1] = graph.type("C");
        loader.run(2);
        for (int i = 0; i < requested.length; i++) {
            assertThat(loader.linkNext()).isTrue();
        }

        assertThat(loader.linkNext()).isFalse();
        assertThat(calls())
                .containsExactly("load A", "load B", "load C", "link B", "link C", "link A");
    }

    @Test
    void neitherFindsNorLinksWhatTheProgramDefinedMeanwhile() {
        loading.whileLoading("B", () -> taken("A"));
        run(loader, "A", "B");

        assertThat(loading.calls()).containsExactly("load A", "load B", "find B", "link B");
        assertThat(looked).isEqualTo(2);
    }

    @Test
    void loadsNoMoreOfTheBatchThanToldTo() {
        run(loader, "A", "B");
        states.set(graph.type("C"), ClassStates.REQUESTED);
        run(loader, "C");
        assertThat(calls())
                .containsExactly("load A", "load B", "link A", "link B", "load C", "link C");
    }

    @Test
    void leavesAloneWhatIsRefusedAndSaysWhy() {
        loading.refuse("A", "excluded");
        run(loader, "A", "B");
        assertThat(calls()).containsExactly("load B", "link B");
        assertThat(state("A")).isEqualTo(ClassStates.EXCLUDED);
        assertThat(recorder.events()).containsExactly("skip A excluded", "link B");
    }

    @Test
    void goesOnAfterAClassThatFailsToLoad() {
        loading.fail("load A", new NoClassDefFoundError("Super"));
        run(loader, "A", "B");
        assertThat(calls()).containsExactly("load A", "load B", "link B");
        assertThat(state("A")).isEqualTo(ClassStates.FAILED);
        assertThat(state("B")).isEqualTo(ClassStates.AHEAD);
        assertThat(recorder.events())
                .containsExactly("skip A java.lang.NoClassDefFoundError", "link B");
    }

    @Test
    void goesOnAfterAClassThatFailsToLink() {
        loading.fail("link A", new VerifyError());
        run(loader, "A", "B");
        assertThat(state("A")).isEqualTo(ClassStates.AHEAD);
        assertThat(loader.linked()).isEqualTo(1);
        assertThat(recorder.events()).containsExactly("skip A java.lang.VerifyError", "link B");
    }

    @Test
    void saysWhenAClassTurnsOutToBeAnotherLoaders() {
        loading.foreign("A");
        run(loader, "A");
        assertThat(calls()).containsExactly("load A");
        assertThat(state("A")).isEqualTo(ClassStates.FAILED);
        assertThat(recorder.events()).containsExactly("skip A defined by another loader");
    }

    @Test
    void skipsAClassThatTheProgramTookWhileItWaited() {
        taken("A");
        run(loader, "A", "B");
        assertThat(calls()).containsExactly("load B", "link B");
        assertThat(state("A")).isEqualTo(ClassStates.BY_PROGRAM);
    }

    @Test
    void leavesTheProgramItsClassWhenBothWereAtIt() {
        loading.whileLoading("A", () -> taken("A"));
        run(loader, "A");
        assertThat(state("A")).isEqualTo(ClassStates.BY_PROGRAM);
    }

    @Test
    void leavesTheProgramItsClassWhenLoadingAheadFailed() {
        taken("B");
        states.set(graph.type("A"), ClassStates.REQUESTED);
        loading.whileLoading(
                "A",
                () -> {
                    taken("A");
                    throw new IllegalStateException();
                });
        run(loader, "A");
        assertThat(state("A")).isEqualTo(ClassStates.BY_PROGRAM);
        assertThat(recorder.events()).containsExactly("skip A java.lang.IllegalStateException");
    }

    @Test
    void leavesNoMemoryToWhoeverRunsIt() {
        loading.fail("load A", new OutOfMemoryError());
        assertThatThrownBy(() -> run(loader, "A", "B")).isInstanceOf(OutOfMemoryError.class);
        assertThat(calls()).containsExactly("load A");
    }
}
