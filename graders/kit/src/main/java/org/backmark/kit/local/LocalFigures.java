package org.backmark.kit.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.backmark.kit.figure.Drawing;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.GradedClasses;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Draws the figures of a student's own run into the folder {@code figures} beside the scores; marks do not hang on it. */
public final class LocalFigures implements TestExecutionListener {
    private final Supplier<Terminal> terminals;
    private Optional<Path> folder = Optional.empty();

    /** For JUnit, which finds this class by itself. */
    public LocalFigures() {
        this(Terminal::current);
    }

    LocalFigures(Supplier<Terminal> terminals) {
        this.terminals = terminals;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Collection<String> ids = GradedClasses.assignmentsIn(plan);
        try {
            folder = ids.size() == 1
                    ? Optional.of(
                            Settings.of(plan.getConfigurationParameters()).out().resolve("figures"))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // The scores say so.
            folder = Optional.empty();
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        folder.ifPresent(into -> Figures.in(entry.getKeyValuePairs()).ifPresent(named -> draw(named, into)));
    }

    // A machine without fonts cannot draw: the JDK then throws errors of all kinds.
    private void draw(NamedFigure named, Path into) {
        try {
            Drawing.write(named.figure(), into.resolve(named.name() + ".png"));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            terminals.get().print("backmark: the figure " + named.name() + " could not be drawn: " + e + "\n", false);
        }
    }
}
