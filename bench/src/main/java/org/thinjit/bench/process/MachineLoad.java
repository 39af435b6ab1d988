package org.thinjit.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * What others did while programs were measured: the busy time of all processors ({@code /proc/stat},
 * proc(5), time stolen by a hypervisor included) less the programs' own. For one thread.
 */
public final class MachineLoad {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STEAL = 8;
    private static final double TICKS_A_SECOND = 100;

    private double before = Double.NaN;
    private double otherSeconds;
    private double wallSeconds;

    /** A program is about to start. */
    public void begin() {
        before = busySeconds();
    }

    /**
     * It has ended.
     *
     * @param times what it took
     */
    public void end(ProcessTimes times) {
        double busy = busySeconds() - before;
        otherSeconds += busy - times.cpuSeconds();
        wallSeconds += times.wallSeconds();
    }

    /** How many processors others kept busy on average; empty where the system does not say. */
    public OptionalDouble otherProcessors() {
        return wallSeconds > 0 && !Double.isNaN(otherSeconds)
                ? OptionalDouble.of(Math.max(0, otherSeconds / wallSeconds))
                : OptionalDouble.empty();
    }

    private static double busySeconds() {
        try {
            return busySeconds(Files.readString(STAT, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /**
     * Adds up the first line: user, nice, system, interrupts and stolen time; not guests', which
     * user time holds already.
     *
     * @param stat what {@code /proc/stat} says
     */
    static double busySeconds(String stat) {
        String[] words = stat.lines().findFirst().orElse("").split("\\s+");
        long ticks = 0;
        for (int field = 1; field < words.length && field <= STEAL; field++) {
            ticks += field == IDLE || field == WAITING ? 0 : Long.parseLong(words[field]);
        }
        return ticks / TICKS_A_SECOND;
    }
}
