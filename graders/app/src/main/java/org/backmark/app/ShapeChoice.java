package org.backmark.app;

import org.backmark.engine.find.Layout;
import picocli.CommandLine.Option;

/** Whether a path is one submission or a class, where the guess would be wrong. */
final class ShapeChoice {
    @Option(names = "--single", description = "SUBMISSIONS is one submission.")
    private boolean single;

    @Option(names = "--class", description = "SUBMISSIONS is a class.")
    private boolean many;

    Layout layout() {
        return single ? Layout.SINGLE : many ? Layout.CLASS : Layout.GUESS;
    }
}
