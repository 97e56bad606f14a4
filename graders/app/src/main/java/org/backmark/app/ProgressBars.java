package org.backmark.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.backmark.kit.junit.Progress;

/**
 * Shows how far long tasks are, as a bar with the time passed and the time left.
 *
 * @param terminal where the bar is drawn, again and again in the same line
 */
record ProgressBars(PrintStream terminal) implements Progress {
    // The checks of a student's terminal, and most others, are 80 columns wide.
    private static final int WIDTH = 79;

    @Override
    public Task begin(String what, int total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
        return new Task() {
            @Override
            public void done(int steps) {
                bar.stepTo(steps);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
