package org.thinjit.bench.comparison;

import java.util.Optional;
import java.util.OptionalLong;
import org.thinjit.bench.process.ProcessTimes;
import org.thinjit.bench.server.Moments;

/**
 * One counted run.
 *
 * @param round its round, from 1; runs of one round belong together
 * @param times what it took; of a program that serves, the wall time ends with its ready line
 * @param peakBytes the most memory that was resident at a time, where it is known
 * @param moments of a program that serves, how it did
 */
public record MeasuredRun(
        int round, ProcessTimes times, OptionalLong peakBytes, Optional<Moments> moments) {}
