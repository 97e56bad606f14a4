package org.backmark.engine.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.run.Suite;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.SameAnswers;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/**
 * One audit: every solution of a bank is graded by all checks, as a submission is, in this JVM.
 *
 * <p>Checks that take long are run only for what no quick check has noticed.
 */
public final class Audit {
    private static final long SLOW_MILLIS = 100;
    private static final int BETWEEN_LINES = 100;
    private static final int ROUNDS_OF_QUESTIONS = 5;
    private final Run run;
    private final SlipBank bank;
    private final Suite suite;
    private final Diagnosis diagnosis;
    private final LongSupplier nanoClock;
    private final Consumer<String> progress;
    private Set<String> slow = Set.of();

    /**
     * Prepares an audit.
     *
     * @param run the assignment, and the seed of every random input
     * @param bank right and wrong solutions of the assignment
     * @param diagnosis names mistakes
     * @param nanoClock measures how long a check takes
     * @param progress told a line now and then
     */
    public Audit(Run run, SlipBank bank, Diagnosis diagnosis, LongSupplier nanoClock, Consumer<String> progress) {
        this.run = run;
        this.bank = bank;
        this.suite = Suite.of(run.assignment());
        this.diagnosis = diagnosis;
        this.nanoClock = nanoClock;
        this.progress = progress;
    }

    /**
     * Grades them.
     *
     * @param everyMutant how many mutants there are to one that is graded: 1 takes them all, and runs every check on every
     *     right solution
     */
    public Findings findings(int everyMutant) {
        Map<String, Object> right = new LinkedHashMap<>();
        right.put("the reference", bank.solution(Set.of()));
        right.putAll(bank.variants());
        List<String> lost = new ArrayList<>();
        // The first tells which checks are slow, and the JVM is warm for the second.
        measure(right.get("the reference"));
        right.forEach((name, solution) -> lost(name, gradedWhole(name, solution, everyMutant), lost));
        progress.accept(right.size() + " right solutions graded");
        Slips slips = new Slips();
        bank.slips().forEach(slips::grade);
        progress.accept(bank.slips().size() + " slips graded");
        Mutants mutants = new Mutants(everyMutant);
        return new Findings(
                right.size(),
                lost,
                bank.slips().size(),
                slips.missed,
                slips.unnamed,
                slips.misnamed,
                mutants.graded,
                mutants.equivalent,
                mutants.survivors);
    }

    private void measure(Object reference) {
        slow = checks(suite.run(run, new OneObject(reference), nanoClock)).stream()
                .filter(check -> check.millis() >= SLOW_MILLIS)
                .map(CheckResult::check)
                .collect(Collectors.toSet());
    }

    private List<TaskResult> gradedWhole(String name, Object solution, int everyMutant) {
        boolean brief = everyMutant > 1 && !name.equals("the reference");
        return suite.run(run, new OneObject(solution), nanoClock, brief ? slow : Set.of());
    }

    private static void lost(String name, List<TaskResult> tasks, List<String> lost) {
        for (CheckResult check : checks(tasks)) {
            if (check.points() < check.max() && check.outcome() != Outcome.AWAITING_MARKS) {
                lost.add(name + ": " + (check.max() - check.points()) + " points in " + check.check() + ": "
                        + check.message().lines().findFirst().orElse(""));
            }
        }
    }

    private static List<CheckResult> checks(List<TaskResult> tasks) {
        return tasks.stream().flatMap(task -> task.checks().stream()).toList();
    }

    private static boolean isNoticed(List<TaskResult> tasks) {
        return checks(tasks).stream().anyMatch(check -> check.outcome().isFault());
    }

    private List<String> taskIds() {
        return run.assignment().tasks().stream().map(Task::id).toList();
    }

    /** What comes of the slips. */
    private final class Slips {
        private final List<String> missed = new ArrayList<>();
        private final List<String> unnamed = new ArrayList<>();
        private final List<String> misnamed = new ArrayList<>();

        void grade(Slip slip) {
            Object solution = bank.solution(Set.of(slip));
            List<TaskResult> tasks = explained(solution, slow);
            // Which checks are slow is measured: a slip that only a slow one of its task tells must not hang on that.
            // Those of other tasks may take minutes with it: a training by differences does.
            if (!isNamed(slip, tasks) && !slow.isEmpty()) {
                tasks = explained(solution, slowElsewhere(slip));
            }
            if (!isNoticed(tasks)) {
                missed.add(slip.id());
            }
            if (!isNamed(slip, tasks)) {
                unnamed.add(slip.id());
            }
            for (TaskResult task : tasks) {
                String said = said(task);
                if (!said.isEmpty() && sameMistake(slip).noneMatch(same -> said.contains(same.text()))) {
                    misnamed.add(slip.id() + " in " + task.task().id() + ": " + said);
                }
            }
        }

        private Set<String> slowElsewhere(Slip slip) {
            return run.assignment().tasks().stream()
                    .filter(task -> !task.id().equals(slip.task()))
                    .flatMap(task -> task.checks().stream())
                    .map(Check::id)
                    .filter(slow::contains)
                    .collect(Collectors.toSet());
        }

        // One mistake has a name in each task that it spoils.
        private Stream<Slip> sameMistake(Slip slip) {
            return bank.slips().stream()
                    .filter(other -> other.mistake().equals(slip.mistake())
                            || other.sentence().equals(slip.sentence()));
        }

        private List<TaskResult> explained(Object solution, Set<String> leftOut) {
            return diagnosis.explain(
                    suite.run(run, new OneObject(solution), nanoClock, leftOut), new OneObject(solution));
        }

        private static boolean isNamed(Slip slip, List<TaskResult> tasks) {
            return tasks.stream()
                    .filter(task -> task.task().id().equals(slip.task()))
                    .anyMatch(task -> said(task).contains(slip.text()));
        }

        private static String said(TaskResult task) {
            return task.checks().stream()
                    .map(CheckResult::diagnosis)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What comes of the mutants. */
    private final class Mutants {
        private final List<String> survivors = new ArrayList<>();
        private int graded;
        private int equivalent;

        Mutants(int every) {
            Map<String, Object> all = bank.mutants();
            int number = 0;
            for (Map.Entry<String, Object> mutant : all.entrySet()) {
                if (number++ % every == 0) {
                    grade(mutant.getKey(), mutant.getValue());
                }
                if (number % BETWEEN_LINES == 0 || number == all.size()) {
                    progress.accept(number + " of " + all.size() + " mutants, " + graded + " graded");
                }
            }
        }

        private void grade(String name, Object solution) {
            graded++;
            if (suite.findsFault(run, new OneObject(solution), nanoClock, slow)) {
                return;
            }
            // Slow checks have nothing to notice in right answers.
            boolean same = bank.harmlessMutants().containsKey(name)
                    || SameAnswers.asTheRightOne(
                            bank, solution, taskIds(), ROUNDS_OF_QUESTIONS, new Random(run.seed()));
            equivalent += same ? 1 : 0;
            if (!same && !suite.findsFault(run, new OneObject(solution), nanoClock, Set.of())) {
                survivors.add(name);
                progress.accept("no check notices: " + name);
            }
        }
    }
}
