package org.backmark.kit.binding;

import java.util.Optional;

/**
 * How long one call may take: so many seconds of CPU time, and no long standstill.
 *
 * <p>Wall time is no measure on a busy machine, but a call that sleeps or waits uses no CPU time; so one that has made no
 * progress for a while is stopped too, and one that naps between small steps after ten times its limit. The while is as many
 * seconds as the limit, but at least 3, since other work may keep the call waiting, and at most 10.
 */
public final class Allowance {
    private static final double LEAST_STANDSTILL_SECONDS = 3;
    private static final double MOST_STANDSTILL_SECONDS = 10;
    private static final double PROGRESS_SECONDS = 0.01;
    private static final double WALL_FACTOR = 10;
    private final double cpuLimit;
    private final double standstillLimit;
    private final long started;
    private double lastCpu;
    private long lastProgress;

    /**
     * Begins now.
     *
     * @param cpuSeconds how much CPU time the call may use
     * @param nanoTime the time now
     */
    public Allowance(double cpuSeconds, long nanoTime) {
        this.cpuLimit = cpuSeconds;
        this.standstillLimit = Math.min(MOST_STANDSTILL_SECONDS, Math.max(LEAST_STANDSTILL_SECONDS, cpuSeconds));
        this.started = nanoTime;
        this.lastProgress = nanoTime;
    }

    /**
     * Why the call must be stopped, if it must.
     *
     * @param cpuSeconds the CPU time that the call has used so far
     * @param nanoTime the time now
     */
    public Optional<String> verdict(double cpuSeconds, long nanoTime) {
        if (cpuSeconds - lastCpu >= PROGRESS_SECONDS) {
            lastCpu = cpuSeconds;
            lastProgress = nanoTime;
        }
        if (cpuSeconds > cpuLimit) {
            return Optional.of(
                    "stopped after " + whole(cpuLimit) + " s of CPU time: it did not return (endless loop?)");
        }
        if (seconds(lastProgress, nanoTime) > standstillLimit || seconds(started, nanoTime) > WALL_FACTOR * cpuLimit) {
            return Optional.of("stopped after " + whole(seconds(started, nanoTime))
                    + " s: it did not return, and did nothing (sleeping or waiting?)");
        }
        return Optional.empty();
    }

    /**
     * What the call counts for so far: its CPU time, or a tenth of the wall time if that is more, so that whoever naps in
     * every call comes to an end too, and a busy machine costs nobody anything.
     *
     * @param cpuSeconds the CPU time that the call has used so far
     * @param nanoTime the time now
     */
    public double used(double cpuSeconds, long nanoTime) {
        return Math.max(cpuSeconds, seconds(started, nanoTime) / WALL_FACTOR);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long whole(double seconds) {
        return Math.max(1, Math.round(seconds));
    }
}
