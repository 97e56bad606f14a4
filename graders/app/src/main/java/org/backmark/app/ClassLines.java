package org.backmark.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Text;

/**
 * A line for each submission, and now and then one with the rate and the time left.
 *
 * @param log where the lines go
 * @param clock measures the time
 */
record ClassLines(PrintWriter log, InstantSource clock) implements ClassProgress {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Override
    public Task begin(int done, int total) {
        // The board of a single submission says all.
        return total == 1 ? report -> {} : new Lines(done, total);
    }

    private final class Lines implements Task {
        private final int before;
        private final int total;
        private final Instant begin = clock.instant();
        private Instant last = begin;
        private int done;

        Lines(int done, int total) {
            this.before = done;
            this.done = done;
            this.total = total;
        }

        @Override
        public void graded(Report report) {
            done++;
            log.printf(
                    Locale.ROOT,
                    "[%d/%d] %s: %s, %.1f %%, %.1f s\n",
                    done,
                    total,
                    Text.line(report.shownWithName()),
                    report.status().label(),
                    report.percent(),
                    report.seconds());
            Instant now = clock.instant();
            if (done < total && Duration.between(last, now).compareTo(BETWEEN) >= 0) {
                last = now;
                rate(Duration.between(begin, now).toMillis());
            }
            log.flush();
        }

        private void rate(long millis) {
            int graded = done - before;
            long left = millis * (total - done) / graded / 1000;
            log.printf(
                    Locale.ROOT,
                    "backmark: %.1f a minute, %d:%02d:%02d left\n",
                    graded * 60_000.0 / millis,
                    left / 3600,
                    left / 60 % 60,
                    left % 60);
        }
    }
}
