package org.backmark.kit.junit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.follow.Restatement;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/**
 * Gives code that crashes for some questions what it is worth for others: where a task is right as soon as its questions are put
 * another way, the mistake is known by that. It costs its points in the first such task, which keeps the share of a named
 * mistake, and nothing in those after it.
 *
 * <p>A task must be right as a whole when it is asked again: what cannot be asked, or is wrong there, leaves it as it is.
 */
public final class AskedAnotherWay {
    private static final Set<Outcome> FAULTS = EnumSet.of(Outcome.FAILED, Outcome.CRASHED);

    private final Run run;
    private final Binding binding;
    private final FollowThrough.Checks again;

    private AskedAnotherWay(Run run, Binding binding, FollowThrough.Checks again) {
        this.run = run;
        this.binding = binding;
        this.again = again;
    }

    /**
     * The same results, but for those of tasks that are right when they are asked another way.
     *
     * @param results of every check
     * @param run what the checks share
     * @param binding the student's code
     * @param again runs checks once more
     */
    public static List<TaskResult> of(List<TaskResult> results, Run run, Binding binding, FollowThrough.Checks again) {
        List<Restatement> ways =
                Reference.of(run.assignment().id()).map(Reference::restatements).orElse(List.of());
        AskedAnotherWay asked = new AskedAnotherWay(run, binding, again);
        List<TaskResult> told = results;
        for (Restatement way : ways) {
            if (!binding.isSpent() && told.stream().anyMatch(result -> result.has(Outcome.CRASHED))) {
                told = asked.asked(told, way);
            }
        }
        return told;
    }

    private List<TaskResult> asked(List<TaskResult> results, Restatement way) {
        Set<String> faulty = results.stream()
                .filter(AskedAnotherWay::mayBeRight)
                .flatMap(result -> faults(result).stream())
                .collect(Collectors.toSet());
        if (faulty.isEmpty()) {
            return results;
        }
        Set<String> right = again
                .run(new GradedRun(run, new Restated(binding, way.of())), method -> faulty.contains(method.getName()))
                .stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> faulty.contains(check.check()) && check.outcome() == Outcome.PASSED)
                .map(CheckResult::check)
                .collect(Collectors.toSet());
        return priced(results, way, right);
    }

    private List<TaskResult> priced(List<TaskResult> results, Restatement way, Set<String> right) {
        List<TaskResult> priced = new ArrayList<>();
        Optional<String> charged = Optional.empty();
        for (TaskResult result : results) {
            boolean explained = mayBeRight(result) && right.containsAll(faults(result));
            UnaryOperator<CheckResult> price = explained ? price(way, charged) : UnaryOperator.identity();
            charged = explained ? charged.or(() -> Optional.of(result.task().title())) : charged;
            priced.add(result.withChecks(result.checks().stream()
                    .map(check -> FAULTS.contains(check.outcome()) ? price.apply(check) : check)
                    .toList()));
        }
        return priced;
    }

    private UnaryOperator<CheckResult> price(Restatement way, Optional<String> charged) {
        double share = run.assignment().partialCredit().namedSlip();
        return charged.<UnaryOperator<CheckResult>>map(title -> check -> check.followedThrough("right when asked "
                        + way.way() + ": the mistake costs its points in \"" + title + "\", and nothing here"))
                .orElse(check ->
                        check.keeping(share, "right when asked " + way.way()).withDiagnosis(way.mistake()));
    }

    private static boolean mayBeRight(TaskResult result) {
        return !faults(result).isEmpty()
                && result.checks().stream()
                        .allMatch(check -> FAULTS.contains(check.outcome())
                                || !check.outcome().isFault())
                && !result.isForfeited();
    }

    private static Set<String> faults(TaskResult result) {
        return result.checks().stream()
                .filter(check -> FAULTS.contains(check.outcome()))
                .map(CheckResult::check)
                .collect(Collectors.toSet());
    }
}
