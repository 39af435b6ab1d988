package org.thinjit.micro;

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
import org.thinjit.discovery.IntRow;
import org.thinjit.format.Rows;

/** Lookups in the index's tables: by name over the hash table, by number over the rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TableBenchmark {
    private final IntRow row = new IntRow();

    /** Creates the benchmark. */
    public TableBenchmark() {}

    /**
     * A class by its resource's name, as the definition generator looks for it.
     *
     * @param index the index
     * @param turn which class
     * @return its number
     */
    @Benchmark
    public int classPresent(MeasuredIndex index, Turn turn) {
        String[] names = index.present();
        return index.classes().probable(names[turn.of(names.length)]);
    }

    /**
     * A name that is not there.
     *
     * @param index the index
     * @param turn which name
     * @return a negative number
     */
    @Benchmark
    public int classAbsent(MeasuredIndex index, Turn turn) {
        String[] names = index.absent();
        return index.classes().probable(names[turn.of(names.length)]);
    }

    /**
     * A method's name and descriptor, as a text.
     *
     * @param index the index
     * @param turn which method
     * @return the text
     */
    @Benchmark
    public String methodName(MeasuredIndex index, Turn turn) {
        return index.methods().member(turn.of(index.methods().count()));
    }

    /**
     * A method's calls, copied out of the index.
     *
     * @param index the index
     * @param turn which method
     * @return how many
     */
    @Benchmark
    public int callRow(MeasuredIndex index, Turn turn) {
        Rows calls = index.calls();
        int method = turn.of(index.methods().count());
        calls.copy(method, row.fill(calls.length(method)));
        return row.size();
    }
}
