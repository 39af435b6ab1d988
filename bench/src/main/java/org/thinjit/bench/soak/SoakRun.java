package org.thinjit.bench.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.Variant;

/**
 * A server plain and with ThinJIT, side by side under the same load. Several rounds start them anew, each
 * round in another order and with a second plain server, whose difference to the first is the noise that a
 * difference has to exceed. Used by one thread.
 */
public final class SoakRun {
    private static final String AGAIN = "plain-again";

    private final Setting setting;
    private final PrintStream out;
    private final Map<String, List<Double>> micros = new TreeMap<>();

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
     * @param variants how to run the server; plain first
     * @param minutes how long a round takes
     * @param rounds how many
     * @return whether all answered alike, and no thread of ThinJIT was left at the end
     * @throws BenchException if a server does not start, ends, or answers differently
     */
    public boolean run(List<Variant> variants, int minutes, int rounds) throws BenchException {
        List<SoakRound.Contender> contenders = new ArrayList<>();
        for (Variant variant : variants) {
            contenders.add(new SoakRound.Contender(variant.name(), variant));
        }
        if (rounds > 1) {
            contenders.add(new SoakRound.Contender(AGAIN, variants.get(0)));
        }
        boolean sound = true;
        for (int round = 0; round < rounds; round++) {
            sound &= round(contenders, minutes);
            Collections.rotate(contenders, -1);
        }
        if (rounds > 1) {
            compare(variants.get(0).name());
        }
        out.println(sound ? "sound" : "NOT SOUND: threads of ThinJIT left, or other answers");
        return sound;
    }

    private boolean round(List<SoakRound.Contender> contenders, int minutes) throws BenchException {
        try (SoakRound round = new SoakRound(setting, out)) {
            for (SoakRound.Contender contender : contenders) {
                round.start(contender);
            }
            boolean sound = round.soak(minutes);
            round.cpuMicros()
                    .forEach(
                            (label, value) ->
                                    micros.computeIfAbsent(label, l -> new ArrayList<>())
                                            .add(value));
            return sound;
        } catch (IOException e) {
            throw new BenchException("cannot soak: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /** Ratios round by round: what disturbed a round disturbed all its servers. */
    private void compare(String base) {
        micros.forEach(
                (label, values) -> {
                    List<Double> ratios = new ArrayList<>();
                    for (int round = 0; round < values.size(); round++) {
                        ratios.add(values.get(round) / micros.get(base).get(round));
                    }
                    out.printf("CPU a request, %s to %s:", label, base);
                    ratios.forEach(ratio -> out.printf(" %.3f", ratio));
                    out.printf(", median %.3f%n", median(ratios));
                });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
