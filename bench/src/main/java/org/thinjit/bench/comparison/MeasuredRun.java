package org.thinjit.bench.comparison;

import org.thinjit.bench.process.ProcessTimes;

/**
 * One counted run.
 *
 * @param round its round, from 1; runs of one round belong together
 * @param times what it took
 */
public record MeasuredRun(int round, ProcessTimes times) {}
