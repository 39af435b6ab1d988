package org.thinjit.bench.process;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of one whole process, its children included.
 *
 * @param wallSeconds from just before the fork to just after the end
 * @param userSeconds processor time in user mode, all threads
 * @param systemSeconds processor time in the kernel, all threads
 */
public record ProcessTimes(double wallSeconds, double userSeconds, double systemSeconds) {
    private static final String NUMBER = "(\\d+[.,]\\d+)";
    private static final Pattern BUILTIN =
            Pattern.compile("time " + NUMBER + " " + NUMBER + " " + NUMBER);
    private static final Pattern CLOCK = Pattern.compile("clock " + NUMBER + " " + NUMBER);

    /**
     * Reads what the timing script wrote: a line {@code time REAL USER SYSTEM} of bash's {@code
     * time}, in milliseconds, and, from bash 5 on, a line {@code clock BEGIN END} in microseconds,
     * which then gives the wall time. Lines in between, such as bash's word about a signal, are
     * passed over. The decimal separator is the locale's.
     *
     * @param lines the times file
     * @throws IOException if there is no {@code time} line
     */
    static ProcessTimes parse(List<String> lines) throws IOException {
        ProcessTimes times = null;
        Double wallSeconds = null;
        for (String line : lines) {
            Matcher builtin = BUILTIN.matcher(line);
            Matcher clock = CLOCK.matcher(line);
            if (builtin.matches()) {
                times =
                        new ProcessTimes(
                                number(builtin, 1), number(builtin, 2), number(builtin, 3));
            } else if (clock.matches()) {
                wallSeconds = number(clock, 2) - number(clock, 1);
            }
        }
        if (times == null) {
            throw new IOException("no line `time REAL USER SYSTEM` in " + lines);
        }
        return wallSeconds == null
                ? times
                : new ProcessTimes(wallSeconds, times.userSeconds, times.systemSeconds);
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group).replace(',', '.'));
    }

    /** User and system time together, in seconds. */
    public double cpuSeconds() {
        return userSeconds + systemSeconds;
    }
}
