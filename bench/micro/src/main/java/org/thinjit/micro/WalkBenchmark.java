package org.thinjit.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.agent.speculate.IndexedGraph;
import org.thinjit.discovery.Candidates;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Walk;

/** The walk ahead, as discovery makes it: from every flag of the index in turn, over one memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class WalkBenchmark {
    /** In halvings. */
    @Param({"1", "4"})
    public int lookahead;

    /** Creates the benchmark. */
    public WalkBenchmark() {}

    /** What all walks of an operation did together; divided by the operation's time, a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Done {
        /** Methods visited. */
        public long visited;

        /** Candidates found, before what was asked for already is left out. */
        public long candidates;

        /** Nothing yet. */
        public Done() {}
    }

    /**
     * Walks from all flags.
     *
     * @param index the index
     * @param done counts
     * @return visited methods
     */
    @Benchmark
    public long allFlags(MeasuredIndex index, Done done) {
        int classCount = index.index().classes().count();
        ServedLoaders loaders = new ServedLoaders(WalkBenchmark.class.getClassLoader(), 1, 1);
        IndexedGraph graph = new IndexedGraph(index.index(), new ClassStates(classCount), loaders);
        Walk walk = new Walk(graph, lookahead);
        Candidates candidates = new Candidates(classCount);
        for (int flag = 0; flag < index.index().flagCount(); flag++) {
            walk.from(graph.methodOfFlag(flag), lookahead, candidates);
            done.candidates += candidates.size();
            candidates.clear();
        }
        done.visited += walk.visited();
        return walk.visited();
    }
}
