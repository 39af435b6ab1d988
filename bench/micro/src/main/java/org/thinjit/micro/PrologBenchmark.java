package org.thinjit.micro;

import java.util.concurrent.TimeUnit;
import jdk.internal.loader.ThinJitFlags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What prologs cost once their flags have fired: the same calls with and without. How the JVM runs
 * them (C2, C1, interpreter) and on how many threads is said on the command line; see
 * {@code bench/micro/run}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PrologBenchmark {
    private static final int FLAGS = 1 << 10;
    private static final int ROUNDS = 1000;

    private Calls plain;
    private Calls woven;

    /** Creates the benchmark. */
    public PrologBenchmark() {}

    /** Opens the flags, once in the JVM, and before the first prolog runs. */
    @Setup
    public void open() {
        synchronized (PrologBenchmark.class) {
            if (ThinJitFlags.METHODS == null) {
                ThinJitFlags.open(FLAGS, FLAGS);
            }
        }
        plain = new PlainCalls();
        woven = new WovenCalls();
    }

    /**
     * A loop of small calls without prologs.
     *
     * @return what was computed
     */
    @Benchmark
    public long loopPlain() {
        return plain.loop(ROUNDS);
    }

    /**
     * A loop of small calls with prologs.
     *
     * @return what was computed
     */
    @Benchmark
    public long loopWoven() {
        return woven.loop(ROUNDS);
    }

    /**
     * Recursion without prologs.
     *
     * @return what was computed
     */
    @Benchmark
    public long recursionPlain() {
        return plain.recursion(ROUNDS);
    }

    /**
     * Recursion with prologs.
     *
     * @return what was computed
     */
    @Benchmark
    public long recursionWoven() {
        return woven.recursion(ROUNDS);
    }
}
