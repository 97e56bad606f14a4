package org.backmark.kit.junit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.TaskResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Turns the tests of one run into the results of an assignment's checks.
 *
 * <p>A check is a method of a class marked {@link Graded} with the assignment's id. Several invocations of one method make
 * one check, which is as good as its worst invocation.
 */
public final class CheckCollector implements TestExecutionListener {
    private final Assignment assignment;
    private final Set<Visibility> counted;
    private final LongSupplier nanoClock;
    private final Consumer<CheckResult> whenEnded;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, List<Curve>> curves = new HashMap<>();
    private final Map<String, List<NamedFigure>> figures = new HashMap<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private final Map<String, Long> running = new HashMap<>();
    private final Set<String> planned = new TreeSet<>();
    private TestPlan plan;

    /**
     * Collects quietly.
     *
     * @param assignment whose checks are meant
     * @param counted checks of any other visibility are left out
     * @param nanoClock measures how long a check takes
     */
    public CheckCollector(Assignment assignment, Set<Visibility> counted, LongSupplier nanoClock) {
        this(assignment, counted, nanoClock, result -> {});
    }

    /**
     * Collects, and tells of each check as soon as its last invocation has ended.
     *
     * @param assignment whose checks are meant
     * @param counted checks of any other visibility are left out
     * @param nanoClock measures how long a check takes
     * @param whenEnded told of every counted check that ends
     */
    public CheckCollector(
            Assignment assignment, Set<Visibility> counted, LongSupplier nanoClock, Consumer<CheckResult> whenEnded) {
        this.assignment = assignment;
        this.counted = Set.copyOf(counted);
        this.nanoClock = nanoClock;
        this.whenEnded = whenEnded;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        testPlan.getRoots().forEach(root -> planned.addAll(checksBelow(root)));
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            checkOf(test).ifPresent(check -> running.put(check, nanoClock.getAsLong()));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        checksBelow(test).forEach(check -> {
            record(check, Verdict.graderError("the check was skipped: " + reason));
            tell(check);
        });
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        checkOf(test).ifPresent(check -> {
            Map<String, String> told = entry.getKeyValuePairs();
            Curves.in(told).ifPresent(curve -> addTo(curves, check, curve));
            Figures.in(told).ifPresent(figure -> addTo(figures, check, figure));
        });
    }

    private static <T> void addTo(Map<String, List<T>> lists, String check, T element) {
        lists.computeIfAbsent(check, none -> new ArrayList<>()).add(element);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<String> check = checkOf(test);
        if (check.isPresent()) {
            finishMethod(check.get(), test, result);
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            Verdict setUp = Verdict.graderError("the set-up of " + test.getDisplayName() + " failed: "
                    + result.getThrowable().map(Verdict::withPlace).orElse("no reason given"));
            checksBelow(test).stream()
                    .filter(below -> !verdicts.containsKey(below))
                    .forEach(below -> {
                        record(below, setUp);
                        tell(below);
                    });
        }
    }

    private void finishMethod(String check, TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            Long started = running.remove(check);
            nanos.merge(check, started == null ? 0 : nanoClock.getAsLong() - started, Long::sum);
            record(check, Verdict.of(result));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            record(
                    check,
                    Verdict.graderError("the cases of the check could not be made: "
                            + result.getThrowable().map(Verdict::withPlace).orElse("no reason given")));
        }
        boolean oneOfSeveral = plan.getParent(test).flatMap(this::checkOf).isPresent();
        if (!oneOfSeveral) {
            tell(check);
        }
    }

    private void record(String check, Verdict verdict) {
        verdicts.merge(check, verdict, Verdict::worse);
    }

    private void tell(String id) {
        for (Task task : assignment.tasks()) {
            task.checks().stream()
                    .filter(check -> check.id().equals(id) && counted.contains(check.visibility()))
                    .forEach(check -> whenEnded.accept(result(task, check, verdicts.get(id))));
        }
    }

    /** A result for every task, in the assignment's order; a check that did not run is the grader's error. */
    public List<TaskResult> results() {
        return results(check -> Verdict.graderError("the check did not run: "
                + (isPlanned(check) ? "the run ended before it" : "no test of this name was found")));
    }

    /**
     * A result for every task, in the assignment's order.
     *
     * @param notEnded what is said of a check that did not run to its end
     */
    public synchronized List<TaskResult> results(Function<Check, Verdict> notEnded) {
        return assignment.tasks().stream()
                .map(task -> new TaskResult(task, checkResults(task, notEnded)))
                .toList();
    }

    private List<CheckResult> checkResults(Task task, Function<Check, Verdict> notEnded) {
        if (task.manual()) {
            return List.of(CheckResult.awaitingMarks(task));
        }
        boolean forfeited = task.checks().stream().anyMatch(check -> hasEnded(check) && forfeits(check));
        return task.checks().stream()
                .filter(check -> counted.contains(check.visibility()))
                .map(check -> {
                    CheckResult result =
                            result(task, check, hasEnded(check) ? verdicts.get(check.id()) : notEnded.apply(check));
                    return forfeited && !forfeits(check) ? forfeited(result) : result;
                })
                .toList();
    }

    private boolean forfeits(Check check) {
        Verdict verdict = verdicts.get(check.id());
        return verdict != null && verdict.forfeitsTask();
    }

    private static CheckResult forfeited(CheckResult result) {
        if (result.outcome().earnsPoints()) {
            return result.keeping(0, TaskResult.FORFEITED);
        }
        return result.outcome().isFault() ? result.withRemark(TaskResult.FORFEITED) : result;
    }

    private CheckResult result(Task task, Check check, Verdict verdict) {
        long millis = nanos.getOrDefault(check.id(), 0L) / 1_000_000;
        return CheckResult.of(task, check, verdict.outcome(), verdict.hint(), verdict.details(), millis)
                .withCurves(curves.getOrDefault(check.id(), List.of()))
                .withFigures(
                        Stream.concat(figures.getOrDefault(check.id(), List.of()).stream(), verdict.figures().stream())
                                .toList());
    }

    private boolean hasEnded(Check check) {
        return verdicts.containsKey(check.id()) && !isRunning(check);
    }

    /** Whether this run was to run the check. */
    public synchronized boolean isPlanned(Check check) {
        return planned.contains(check.id());
    }

    /** Whether the check has started and not ended. */
    public synchronized boolean isRunning(Check check) {
        return running.containsKey(check.id());
    }

    /** The names of tests that this run holds and the assignment does not, sorted. */
    public synchronized Collection<String> unknownChecks() {
        Set<String> unknown = new TreeSet<>(planned);
        assignment.checks().map(Check::id).forEach(unknown::remove);
        return unknown;
    }

    private Set<String> checksBelow(TestIdentifier test) {
        Set<String> checks = new TreeSet<>();
        checkOf(test).ifPresent(checks::add);
        plan.getDescendants(test).forEach(below -> checkOf(below).ifPresent(checks::add));
        return checks;
    }

    private Optional<String> checkOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .filter(method -> GradedClasses.assignmentOf(method.getJavaClass())
                        .filter(assignment.id()::equals)
                        .isPresent())
                .map(MethodSource::getMethodName);
    }
}
