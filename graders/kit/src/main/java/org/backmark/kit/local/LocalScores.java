package org.backmark.kit.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.junit.GradedClasses;
import org.backmark.kit.page.CoveredSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps the score of a student's own run; found by JUnit, and idle unless the run holds checks of an assignment.
 *
 * <p>When the student's code ends the program, what is known by then is written and printed all the same.
 */
public final class LocalScores implements TestExecutionListener {
    private final Function<String, Assignment> assignments;
    private final Supplier<Terminal> terminals;
    private final LongSupplier nanoClock;
    private final Clock clock;
    private final Coverage coverage;
    private List<LocalRun> runs = List.of();
    private Thread whenEnding;
    private Terminal terminal;

    /** For JUnit, which finds this class by itself. */
    public LocalScores() {
        this(
                Assignments::load,
                Terminal::current,
                System::nanoTime,
                Clock.systemUTC(),
                Coverage.ofMavenProject(Path.of("")));
    }

    LocalScores(
            Function<String, Assignment> assignments,
            Supplier<Terminal> terminals,
            LongSupplier nanoClock,
            Clock clock,
            Coverage coverage) {
        this.assignments = assignments;
        this.terminals = terminals;
        this.nanoClock = nanoClock;
        this.clock = clock;
        this.coverage = coverage;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Collection<String> ids = GradedClasses.assignmentsIn(plan);
        if (ids.isEmpty()) {
            return;
        }
        terminal = terminals.get();
        try {
            begin(plan, ids, Settings.of(plan.getConfigurationParameters()));
        } catch (IllegalArgumentException e) {
            terminal.print("backmark: " + e.getMessage() + "\n", false);
        }
    }

    private void begin(TestPlan plan, Collection<String> ids, Settings settings) {
        runs = ids.stream()
                .map(id -> new LocalRun(
                        assignments.apply(id),
                        ids.size() == 1 ? settings : settings.in(settings.out().resolve(id)),
                        terminal,
                        nanoClock,
                        clock))
                .toList();
        whenEnding = new Thread(() -> finish(true), "backmark-scoreboard");
        Runtime.getRuntime().addShutdownHook(whenEnding);
        runs.forEach(run -> run.collector().testPlanExecutionStarted(plan));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        runs.forEach(run -> run.collector().executionStarted(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        runs.forEach(run -> run.collector().executionSkipped(test, reason));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        runs.forEach(run -> run.collector().reportingEntryPublished(test, entry));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        runs.forEach(run -> run.collector().executionFinished(test, result));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!runs.isEmpty() && isStillOurs()) {
            finish(false);
            runs = List.of();
        }
    }

    private boolean isStillOurs() {
        try {
            return Runtime.getRuntime().removeShutdownHook(whenEnding);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook is at work.
            return false;
        }
    }

    private void finish(boolean ending) {
        Optional<Coverage.Analysis> ran = analysis(ending);
        runs.forEach(run -> run.finish(ending, lines(ran, run.packageName(), ending)));
        ran.ifPresent(analysis -> report(analysis, ending));
    }

    private Optional<Coverage.Analysis> analysis(boolean ending) {
        Optional<byte[]> seen = Coverage.seen();
        try {
            return seen.isPresent() ? coverage.analyse("Your code", seen.get()) : Optional.empty();
        } catch (IOException e) {
            return withoutCoverage(e, ending, Optional.empty());
        }
    }

    private List<CoveredSource> lines(Optional<Coverage.Analysis> ran, String packageName, boolean ending) {
        try {
            return ran.isPresent() ? coverage.lines(ran.get(), packageName) : List.of();
        } catch (IOException e) {
            return withoutCoverage(e, ending, List.of());
        }
    }

    private void report(Coverage.Analysis ran, boolean ending) {
        try {
            coverage.write(ran);
        } catch (IOException e) {
            withoutCoverage(e, ending, ran);
        }
    }

    private <T> T withoutCoverage(IOException why, boolean ending, T instead) {
        terminal.print("backmark: no report of the coverage: " + why.getMessage() + "\n", ending);
        return instead;
    }
}
