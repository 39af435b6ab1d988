package org.thinjit.bench.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;
import org.thinjit.bench.variant.Variant;

/**
 * Servers side by side under the same load, which takes turns between them in the order in which they were
 * started. Every half minute it prints what each takes. Used by one thread.
 */
final class SoakRound implements AutoCloseable {
    private static final int PER_SECOND = 50;
    private static final int TURN_SECONDS = 5;
    private static final int TURNS_A_SAMPLE = 3;

    /** After this share of the time the servers are warm, and growth is measured from there. */
    private static final double WARM = 0.25;

    private final Setting setting;
    private final PrintStream out;
    private final List<SoakedServer> servers = new ArrayList<>();
    private final List<SoakLoad> loads = new ArrayList<>();
    private final Map<String, Double> cpuMicros = new TreeMap<>();

    SoakRound(Setting setting, PrintStream out) {
        this.setting = setting;
        this.out = out;
    }

    /**
     * One of the servers.
     *
     * @param label what it is called in the output
     * @param variant how it is run
     */
    record Contender(String label, Variant variant) {}

    void start(Contender contender) throws BenchException, IOException, InterruptedException {
        Variant variant = contender.variant();
        try {
            variant.prepare(setting);
        } catch (UnsuitableException e) {
            throw new BenchException(variant.name() + " cannot run this program: " + e, e);
        }
        List<String> command =
                new ArrayList<>(List.of(setting.jdk().java().toString(), "-Xmx256m"));
        command.addAll(variant.javaOptions(setting, Observation.NONE));
        command.addAll(setting.program().launch().javaArguments());
        command.add("--shop.serve");
        Path folder =
                setting.workspace()
                        .runFolder(setting.program().name() + "-soak", setting.jdk().feature())
                        .resolve(contender.label());
        SoakedServer server = SoakedServer.start(contender.label(), command, folder);
        servers.add(server);
        loads.add(new SoakLoad(server.address("/articles")));
    }

    /** Returns whether all answered alike, and no thread of ThinJIT was left at the end. */
    boolean soak(int minutes) throws BenchException, IOException, InterruptedException {
        long start = System.nanoTime();
        long length = TimeUnit.MINUTES.toNanos(minutes);
        List<SoakedServer.Sample> warm = null;
        List<SoakedServer.Sample> last;
        List<Long> warmRequests = new ArrayList<>();
        out.println("minute variant     RSS MB threads thinjit CPU s requests median us");
        do {
            last = sample(start);
            if (warm == null && System.nanoTime() - start > length * WARM) {
                warm = last;
                loads.forEach(load -> warmRequests.add(load.requests()));
            }
        } while (System.nanoTime() - start < length);
        return verdict(warm, last, warmRequests);
    }

    private List<SoakedServer.Sample> sample(long start)
            throws BenchException, IOException, InterruptedException {
        long[] micros = new long[servers.size()];
        for (int turn = 0; turn < TURNS_A_SAMPLE; turn++) {
            for (int i = 0; i < servers.size(); i++) {
                micros[i] = loads.get(i).send(PER_SECOND * TURN_SECONDS, PER_SECOND);
            }
        }
        double minute = (System.nanoTime() - start) / 60e9;
        List<SoakedServer.Sample> samples = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            SoakedServer.Sample sample = servers.get(i).sample();
            samples.add(sample);
            print(minute, i, sample, micros[i]);
        }
        return samples;
    }

    private void print(double minute, int i, SoakedServer.Sample sample, long micros) {
        out.printf(
                "%6.1f %-11s %6d %7d %7d %5.1f %8d %9d%n",
                minute,
                servers.get(i).name(),
                sample.residentKilobytes() / 1024,
                sample.threads(),
                sample.thinjitThreads(),
                sample.cpuSeconds(),
                loads.get(i).requests(),
                micros);
        out.flush();
    }

    private boolean verdict(
            List<SoakedServer.Sample> warm,
            List<SoakedServer.Sample> last,
            List<Long> warmRequests) {
        boolean sound = true;
        for (int i = 0; i < servers.size(); i++) {
            double cpu = last.get(i).cpuSeconds() - warm.get(i).cpuSeconds();
            long requests = Math.max(1, loads.get(i).requests() - warmRequests.get(i));
            cpuMicros.put(servers.get(i).name(), cpu * 1e6 / requests);
            out.printf(
                    "%s on JDK %s, once warm: RSS %+d KB, threads %+d, %d requests, %.0f us of CPU each%n",
                    servers.get(i).name(),
                    setting.jdk().version(),
                    last.get(i).residentKilobytes() - warm.get(i).residentKilobytes(),
                    last.get(i).threads() - warm.get(i).threads(),
                    requests,
                    cpu * 1e6 / requests);
            sound &= last.get(i).thinjitThreads() == 0;
            sound &= loads.get(i).answer().equals(loads.get(0).answer());
        }
        return sound;
    }

    /** Processor time a request once warm, in microseconds, by label. */
    Map<String, Double> cpuMicros() {
        return cpuMicros;
    }

    @Override
    public void close() {
        servers.forEach(SoakedServer::end);
    }
}
