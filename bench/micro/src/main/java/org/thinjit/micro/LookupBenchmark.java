package org.thinjit.micro;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import jdk.internal.loader.Resource;
import jdk.internal.loader.ThinJitLookup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thinjit.agent.serve.DefinitionGenerator;
import org.thinjit.agent.serve.LoadObserver;
import org.thinjit.agent.serve.Origins;

/**
 * The lookup hook: what the class loader waits for before it defines a class. Beside it, what one jar costs
 * for the same names; a class path asks each of its jars in turn. Defining is left out: a JVM defines a class
 * once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LookupBenchmark {
    private ThinJitLookup generator;
    private JarFile jar;

    /** Creates the benchmark. */
    public LookupBenchmark() {}

    /**
     * Makes the definition generator as the agent does for the application's class loader.
     *
     * @param index the index
     * @throws IOException if the jar cannot be read
     */
    @Setup
    public void open(MeasuredIndex index) throws IOException {
        int containers = index.index().containers().count();
        URL[] urls = new URL[containers];
        File[] files = new File[containers];
        urls[0] = index.url();
        files[0] = MeasuredIndex.jar();
        Origins origins = new Origins(index.index().containers(), urls, files, 0, containers);
        generator =
                new DefinitionGenerator(
                        index.index(), index.files().pack(), origins, null, null, new Deaf());
        jar = new JarFile(MeasuredIndex.jar());
    }

    /**
     * Closes the jar.
     *
     * @throws IOException never
     */
    @TearDown
    public void close() throws IOException {
        jar.close();
    }

    /**
     * A class that the index has: found, read from the pack, its checksum compared.
     *
     * @param index the index
     * @param turn which class
     * @return what the class loader defines it from
     */
    @Benchmark
    public Resource hookPresent(MeasuredIndex index, Turn turn) {
        return generator.find(index.present()[turn.of(index.present().length)]);
    }

    /**
     * A class that no container has.
     *
     * @param index the index
     * @param turn which name
     * @return what says so
     */
    @Benchmark
    public Resource hookAbsent(MeasuredIndex index, Turn turn) {
        return generator.find(index.absent()[turn.of(index.absent().length)]);
    }

    /**
     * The same class from its jar, which is open: found, read and inflated.
     *
     * @param index the index
     * @param turn which class
     * @return its bytes
     * @throws IOException if the jar cannot be read
     */
    @Benchmark
    public byte[] jarPresent(MeasuredIndex index, Turn turn) throws IOException {
        String name = index.present()[turn.of(index.present().length)];
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /**
     * The same absent name, looked for in the one jar.
     *
     * @param index the index
     * @param turn which name
     * @return null
     */
    @Benchmark
    public Object jarAbsent(MeasuredIndex index, Turn turn) {
        return jar.getEntry(index.absent()[turn.of(index.absent().length)]);
    }

    /** Without discovery: what the hook tells it is measured by the walk. */
    private static final class Deaf implements LoadObserver {
        @Override
        public void mainReached() {}

        @Override
        public void defining(int number) {}

        @Override
        public void asked(String binaryName) {}

        @Override
        public void agentAdded(String path) {}

        @Override
        public void leftPlain(String why) {}

        @Override
        public void mistrusted(String internalName, String what) {
            throw new IllegalStateException(what);
        }
    }
}
