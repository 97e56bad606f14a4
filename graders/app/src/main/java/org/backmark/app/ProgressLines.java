package org.backmark.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.backmark.kit.junit.Progress;

/**
 * Says how far long tasks are, in a line now and then: a log keeps what a bar overwrites.
 *
 * @param log where the lines go
 * @param clock measures the time
 */
record ProgressLines(PrintWriter log, InstantSource clock) implements Progress {
    private static final Duration BETWEEN = Duration.ofSeconds(15);

    @Override
    public Task begin(String what, int total) {
        Instant begin = clock.instant();
        return new Task() {
            private Instant last = begin;

            @Override
            public void done(int steps) {
                Instant now = clock.instant();
                if (steps > 0 && Duration.between(last, now).compareTo(BETWEEN) >= 0) {
                    last = now;
                    say(what, steps, total, Duration.between(begin, now));
                }
            }
        };
    }

    private void say(String what, int steps, int total, Duration passed) {
        long left = passed.toMillis() * (total - steps) / steps / 1000;
        String line = String.format(
                Locale.ROOT,
                "%s: %d of %d steps, %d %%, %d:%02d:%02d left\n",
                what,
                steps,
                total,
                100L * steps / total,
                left / 3600,
                left / 60 % 60,
                left % 60);
        synchronized (log) {
            log.print(line);
            log.flush();
        }
    }
}
