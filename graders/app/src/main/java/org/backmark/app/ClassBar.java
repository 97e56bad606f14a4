package org.backmark.app;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.backmark.kit.score.Report;

/**
 * Shows how far a class is as a bar with counts, the rate, and the time left.
 *
 * @param terminal where the bar is drawn, again and again in the same line
 */
record ClassBar(PrintStream terminal) implements ClassProgress {
    private static final int WIDTH = 79;

    @Override
    public Task begin(int done, int total) {
        if (total == 1) {
            return report -> {};
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("grading")
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setSpeedUnit(ChronoUnit.MINUTES)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
        return new Task() {
            @Override
            public void graded(Report report) {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
