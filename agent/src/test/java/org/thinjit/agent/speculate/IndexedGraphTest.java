package org.thinjit.agent.speculate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.cli.tune.RunTimeGraph;
import org.thinjit.cli.tune.Targets;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.ProgramGraph;
import org.thinjit.format.CombinedIndex;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;

/** The simulator of {@code thinjit-cli tune} has to see what the agent sees. */
class IndexedGraphTest {
    private static final int EVERY = 3;

    @TempDir private static Path folder;
    private static CombinedIndex index;

    /** A compiler: some thousand classes, calls of each kind, a main class. */
    @BeforeAll
    static void build() throws Exception {
        Path jar = Path.of(System.getProperty("thinjit.root"), "agent/target/signed/ecj.jar");
        Path file = folder.resolve("app.tji");
        Indexer.index(
                IndexRequest.ofJar(jar, file, PackMode.NONE, IndexRequest.DEFAULT_LOOKAHEAD, 1),
                IndexListener.QUIET);
        try (FileChannel channel = FileChannel.open(file)) {
            index =
                    CombinedIndex.open(
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        index.check();
    }

    /** Each third class is in use, so that virtual calls have targets of both sorts. */
    private static ClassStates someInUse() {
        ClassStates states = new ClassStates(index.classes().count());
        for (int number = 0; number < states.size(); number += EVERY) {
            states.set(number, ClassStates.BY_PROGRAM);
        }
        return states;
    }

    private static ProgramGraph agents(ClassStates states) {
        ServedLoaders loaders =
                new ServedLoaders(
                        IndexedGraphTest.class.getClassLoader(),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE);
        return new IndexedGraph(index, states, loaders);
    }

    @Test
    void theSimulatorSeesTheSameGraph() {
        ClassStates states = someInUse();
        ProgramGraph agent = agents(states);
        ProgramGraph simulated = new RunTimeGraph(index, states, Targets.AGENT);

        assertThat(simulated.methodCount()).isEqualTo(agent.methodCount()).isGreaterThan(10_000);
        assertThat(simulated.classCount()).isEqualTo(agent.classCount());
        int calls = 0;
        for (int method = 0; method < agent.methodCount(); method++) {
            List<Integer> expected = row(agent::calls, method);
            assertThat(row(simulated::calls, method)).as("calls of %d", method).isEqualTo(expected);
            assertThat(row(simulated::resolves, method))
                    .as("what %d resolves", method)
                    .isEqualTo(row(agent::resolves, method));
            calls += expected.size();
        }
        assertThat(calls).isGreaterThan(10_000);
    }

    @Test
    void theSimulatorSeesTheSameClasses() {
        ClassStates states = someInUse();
        ProgramGraph agent = agents(states);
        ProgramGraph simulated = new RunTimeGraph(index, states, Targets.AGENT);

        assertThat(index.mainClass()).isNotNegative();
        for (int number = 0; number < agent.classCount(); number++) {
            assertThat(row(simulated::entries, number))
                    .as("entries of %d", number)
                    .isEqualTo(row(agent::entries, number));
            assertThat(row(simulated::verifierSet, number))
                    .as("verifier set of %d", number)
                    .isEqualTo(row(agent::verifierSet, number));
        }
        for (int flag = 0; flag < index.flagCount(); flag++) {
            assertThat(simulated.methodOfFlag(flag)).isEqualTo(agent.methodOfFlag(flag));
        }
    }

    /** Else the comparison above could be of two that ignore what is in use. */
    @Test
    void moreIsFollowedWhereMoreIsInUse() {
        ClassStates none = new ClassStates(index.classes().count());
        ProgramGraph few = new RunTimeGraph(index, none, Targets.AGENT);
        ProgramGraph some = new RunTimeGraph(index, someInUse(), Targets.AGENT);
        ProgramGraph all = new RunTimeGraph(index, none, new Targets(false, Integer.MAX_VALUE));
        ProgramGraph capped = new RunTimeGraph(index, none, new Targets(false, 4));

        assertThat(calls(some)).isGreaterThan(calls(few)).isLessThan(calls(all));
        assertThat(calls(capped)).isGreaterThan(calls(few)).isLessThan(calls(all));
    }

    private static int calls(ProgramGraph graph) {
        int calls = 0;
        for (int method = 0; method < graph.methodCount(); method++) {
            calls += row(graph::calls, method).size();
        }
        return calls;
    }

    private interface Reader {
        void read(int number, IntRow into);
    }

    private static List<Integer> row(Reader reader, int number) {
        IntRow row = new IntRow();
        reader.read(number, row);
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }
}
