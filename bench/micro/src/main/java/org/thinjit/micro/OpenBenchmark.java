package org.thinjit.micro;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.install.IndexFiles;

/**
 * Opening the index, once in a JVM of its own, as premain does it: nothing is warm but the files. Its own
 * classes come from folders here, and so cost more than those that premain defines from its one resource.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpenBenchmark {
    /** Creates the benchmark. */
    public OpenBenchmark() {}

    /**
     * Index and pack, with what class lookup needs.
     *
     * @return the open files
     * @throws StandBack if they are unusable
     */
    @Benchmark
    public IndexFiles lookupSections() throws StandBack {
        return IndexFiles.open(MeasuredIndex.file());
    }

    /**
     * The same, and what discovery needs.
     *
     * @return the open files
     * @throws StandBack if they are unusable
     * @throws IOException if the graph cannot be read
     */
    @Benchmark
    public IndexFiles allSections() throws StandBack, IOException {
        IndexFiles files = IndexFiles.open(MeasuredIndex.file());
        files.graph().readGraph();
        return files;
    }
}
