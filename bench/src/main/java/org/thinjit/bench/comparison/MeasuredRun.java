package org.thinjit.bench.comparison;

import java.util.OptionalLong;
import org.thinjit.bench.process.ProcessTimes;

/**
 * One counted run.
 *
 * @param round its round, from 1; runs of one round belong together
 * @param times what it took
 * @param peakBytes the most memory that was resident at a time, where it is known
 */
public record MeasuredRun(int round, ProcessTimes times, OptionalLong peakBytes) {}
