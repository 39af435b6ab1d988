package org.thinjit.discovery;

/**
 * Spins briefly, then parks with growing pauses; retires after enough quiet. On two cores a busy
 * spin, as in ThinLtoJIT, would burn the core that the program's JIT threads need. It does not yield
 * in between: Linux 6.6 and later take a yield as the end of a thread's slice, and it then waits for
 * the JIT threads' slices, three of four seconds of a start in our runs.
 */
public final class BackoffIdleStrategy implements IdleStrategy {
    /** Quiet steps that only spin. */
    static final int SPINS = 1;

    /** The first pause in which the thread leaves the processor; each next one doubles. */
    static final long FIRST_PARK_NANOS = 1_000_000;

    private final Pauses pauses;
    private final long longestParkNanos;
    private final long retireAfterNanos;
    private int quietSteps;
    private long parkNanos;
    private long quietNanos;

    /**
     * Creates the strategy.
     *
     * @param longestParkNanos the longest pause, in nanoseconds
     * @param retireAfterNanos quiet after which discovery retires, in nanoseconds of pauses asked for
     */
    public BackoffIdleStrategy(long longestParkNanos, long retireAfterNanos) {
        this(new Pauses.OfThisThread(), longestParkNanos, retireAfterNanos);
    }

    BackoffIdleStrategy(Pauses pauses, long longestParkNanos, long retireAfterNanos) {
        this.pauses = pauses;
        this.longestParkNanos = longestParkNanos;
        this.retireAfterNanos = retireAfterNanos;
        awake();
    }

    @Override
    public boolean idle(int served) {
        if (served > 0) {
            awake();
            return true;
        }
        quietSteps++;
        if (quietSteps <= SPINS) {
            pauses.spin();
        } else {
            park();
        }
        return quietNanos < retireAfterNanos;
    }

    private void awake() {
        quietSteps = 0;
        quietNanos = 0;
        parkNanos = Math.min(FIRST_PARK_NANOS, longestParkNanos);
    }

    private void park() {
        pauses.park(parkNanos);
        quietNanos += parkNanos;
        parkNanos = Math.min(parkNanos * 2, longestParkNanos);
    }
}
