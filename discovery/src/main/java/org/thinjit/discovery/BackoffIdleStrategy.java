package org.thinjit.discovery;

import java.util.concurrent.locks.LockSupport;

/**
 * Spins briefly, yields, then parks with growing pauses; retires after enough quiet. On two cores a
 * busy spin, as in ThinLtoJIT, would burn the core that the program's JIT threads need.
 */
public final class BackoffIdleStrategy implements IdleStrategy {
    private static final int SPINS = 16;
    private static final int YIELDS = 4;
    private static final long FIRST_PARK_NANOS = 50_000;

    private final long longestParkNanos;
    private final long retireAfterNanos;
    private int quietSteps;
    private long parkNanos = FIRST_PARK_NANOS;
    private long quietNanos;

    /**
     * Creates the strategy.
     *
     * @param longestParkNanos the longest pause, in nanoseconds
     * @param retireAfterNanos quiet after which discovery retires, in nanoseconds of pauses asked for
     */
    public BackoffIdleStrategy(long longestParkNanos, long retireAfterNanos) {
        this.longestParkNanos = longestParkNanos;
        this.retireAfterNanos = retireAfterNanos;
    }

    @Override
    public boolean idle(int served) {
        if (served > 0) {
            quietSteps = 0;
            quietNanos = 0;
            parkNanos = FIRST_PARK_NANOS;
            return true;
        }
        quietSteps++;
        if (quietSteps <= SPINS) {
            Thread.onSpinWait();
        } else if (quietSteps <= SPINS + YIELDS) {
            Thread.yield();
        } else {
            park();
        }
        return quietNanos < retireAfterNanos;
    }

    private void park() {
        LockSupport.parkNanos(this, parkNanos);
        quietNanos += parkNanos;
        parkNanos = Math.min(parkNanos * 2, longestParkNanos);
    }
}
