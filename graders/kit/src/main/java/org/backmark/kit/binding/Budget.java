package org.backmark.kit.binding;

import java.util.Optional;

/** The CPU time that all calls of one submission may use together, in whichever process they run. */
public final class Budget {
    // Less than that is not worth a call: it would be stopped before it has begun.
    private static final double LEAST_SECONDS = 0.05;
    private final double limit;
    private double spent;
    private double counted;

    /**
     * Begins with nothing spent.
     *
     * @param seconds how much there is
     */
    public Budget(double seconds) {
        limit = seconds;
    }

    /**
     * Notes what a call has used.
     *
     * @param cpuSeconds the CPU time
     * @param countedSeconds what it counts for, waiting included; at least the CPU time
     */
    public synchronized void spent(double cpuSeconds, double countedSeconds) {
        spent += cpuSeconds;
        counted += countedSeconds;
    }

    /** The CPU seconds used so far. */
    public synchronized double spent() {
        return spent;
    }

    /** The seconds that are left, 0 if there are none. */
    public synchronized double left() {
        return Math.max(0, limit - counted);
    }

    /** What is said of a call that is not made, or not to its end, because nothing is left; empty while there is some. */
    public synchronized Optional<String> exhausted() {
        return left() > LEAST_SECONDS
                ? Optional.empty()
                : Optional.of("stopped: all calls of this submission together may use " + Math.max(1, Math.round(limit))
                        + " s of CPU time, a tenth of the time that they wait included, and have");
    }
}
