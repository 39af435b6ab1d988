package org.thinjit.bench.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;
import org.thinjit.bench.variant.Variant;

/**
 * A server plain and with ThinJIT, side by side under the same load, which takes turns between them.
 * Every half minute it prints what each takes. Used by one thread.
 */
public final class SoakRun {
    private static final int PER_SECOND = 50;
    private static final int TURN_SECONDS = 5;
    private static final int TURNS_A_SAMPLE = 3;

    /** After this share of the time the servers are warm, and growth is measured from there. */
    private static final double WARM = 0.25;

    private final Setting setting;
    private final PrintStream out;
    private final List<SoakedServer> servers = new ArrayList<>();
    private final List<SoakLoad> loads = new ArrayList<>();

    /**
     * @param setting a program that serves requests with {@code --shop.serve}, and the JDK
     * @param out for the samples
     */
    public SoakRun(Setting setting, PrintStream out) {
        this.setting = setting;
        this.out = out;
    }

    /**
     * Does it.
     *
     * @param variants how to run the server
     * @param minutes how long
     * @return whether all answered alike, and no thread of ThinJIT was left at the end
     * @throws BenchException if a server does not start, ends, or answers differently
     */
    public boolean run(List<Variant> variants, int minutes) throws BenchException {
        try {
            for (Variant variant : variants) {
                start(variant);
            }
            return soak(minutes);
        } catch (IOException e) {
            throw new BenchException("cannot soak: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } finally {
            servers.forEach(SoakedServer::end);
        }
    }

    private void start(Variant variant) throws BenchException, IOException, InterruptedException {
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
                        .resolve(variant.name());
        SoakedServer server = SoakedServer.start(variant.name(), command, folder);
        servers.add(server);
        loads.add(new SoakLoad(server.address("/articles")));
    }

    private boolean soak(int minutes) throws BenchException, IOException, InterruptedException {
        long start = System.nanoTime();
        long length = TimeUnit.MINUTES.toNanos(minutes);
        List<SoakedServer.Sample> warm = null;
        List<SoakedServer.Sample> last;
        List<Long> warmRequests = new ArrayList<>();
        out.println("minute variant    RSS MB threads thinjit CPU s requests median us");
        do {
            last = new ArrayList<>();
            long[] micros = new long[servers.size()];
            for (int turn = 0; turn < TURNS_A_SAMPLE; turn++) {
                for (int i = 0; i < servers.size(); i++) {
                    micros[i] = loads.get(i).send(PER_SECOND * TURN_SECONDS, PER_SECOND);
                }
            }
            double minute = (System.nanoTime() - start) / 60e9;
            for (int i = 0; i < servers.size(); i++) {
                SoakedServer.Sample sample = servers.get(i).sample();
                last.add(sample);
                print(minute, i, sample, micros[i]);
            }
            if (warm == null && System.nanoTime() - start > length * WARM) {
                warm = last;
                loads.forEach(load -> warmRequests.add(load.requests()));
            }
        } while (System.nanoTime() - start < length);
        return verdict(warm, last, warmRequests);
    }

    private void print(double minute, int i, SoakedServer.Sample sample, long micros) {
        out.printf(
                "%6.1f %-10s %6d %7d %7d %5.1f %8d %9d%n",
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
        out.println(sound ? "sound" : "NOT SOUND: threads of ThinJIT left, or other answers");
        return sound;
    }
}
