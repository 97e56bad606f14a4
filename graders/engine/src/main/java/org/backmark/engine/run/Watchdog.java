package org.backmark.engine.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.backmark.kit.binding.Allowance;

/** Looks at all running calls ten times a second, from one thread, and ends the workers of those that take too long. */
public final class Watchdog implements AutoCloseable {
    private static final long POLL_MILLIS = 100;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts looking. */
    public Watchdog() {
        clock.scheduleWithFixedDelay(
                () -> watches.forEach(Watch::look), POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A process whose time is watched. */
    public interface Watched {

        /** The CPU time it has used so far. */
        Duration cpu();

        /** Ends it at once. */
        void kill();
    }

    /**
     * Watches one call until the watch is closed.
     *
     * @param worker what is ended
     * @param cpuSeconds how much CPU time the call may use
     */
    public Watch watch(Watched worker, double cpuSeconds) {
        Watch watch = new Watch(worker, cpuSeconds);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One call's time. */
    public final class Watch implements AutoCloseable {
        private final Watched worker;
        private final Allowance allowance;
        private final double cpuBefore;
        private volatile String verdict = "";

        private Watch(Watched worker, double cpuSeconds) {
            this.worker = worker;
            this.allowance = new Allowance(cpuSeconds, System.nanoTime());
            this.cpuBefore = cpuNow();
        }

        /** Why the call was ended, or empty. */
        public String verdict() {
            return verdict;
        }

        /** The CPU seconds used since the watch began. */
        double cpuSeconds() {
            return Math.max(0, cpuNow() - cpuBefore);
        }

        /** What the call counts for, waiting included. */
        double used() {
            return allowance.used(cpuSeconds(), System.nanoTime());
        }

        private double cpuNow() {
            return worker.cpu().toNanos() / 1e9;
        }

        private void look() {
            allowance.verdict(cpuSeconds(), System.nanoTime()).ifPresent(why -> {
                verdict = why;
                worker.kill();
            });
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
