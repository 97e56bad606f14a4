package org.backmark.kit.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/**
 * What is right at the sizes of the sheet and at no others. A size that stands in the code, and is not taken from the
 * arguments, is one mistake however often it stands there: it costs points in the task where it costs the most.
 *
 * <p>Nothing is taken on trust: every task that is paid has answered all that can be asked at the sheet's sizes, about random
 * numbers, and was right.
 */
final class OneSize {
    private static final Set<Outcome> FAULTS = EnumSet.of(Outcome.FAILED, Outcome.CRASHED);
    private static final String CHARGED =
            "right at the sizes of the sheet, and at no others: take every size from the arguments";

    private final Run run;
    private final Binding binding;
    private final FollowThrough.Checks again;

    private OneSize(Run run, Binding binding, FollowThrough.Checks again) {
        this.run = run;
        this.binding = binding;
        this.again = again;
    }

    /**
     * The same results, with a size that stands in the code charged once.
     *
     * @param results in which earlier mistakes are followed through
     * @param run what the checks share
     * @param binding the student's code
     * @param again runs checks once more
     */
    static List<TaskResult> of(List<TaskResult> results, Run run, Binding binding, FollowThrough.Checks again) {
        Set<String> spoilt = ids(results, OneSize::isSpoilt);
        return spoilt.isEmpty() || binding.isSpent()
                ? results
                : new OneSize(run.atTheSheetsSizes(), binding, again).of(results, spoilt);
    }

    // What is wrong at every size but one has lost most of its points.
    private static boolean isSpoilt(TaskResult result) {
        return !result.isForfeited()
                && result.checks().stream()
                        .allMatch(check -> FAULTS.contains(check.outcome())
                                || !check.outcome().isFault())
                && 2 * lost(result) > result.max();
    }

    private static double lost(TaskResult result) {
        return result.max() - result.points();
    }

    private List<TaskResult> of(List<TaskResult> results, Set<String> spoilt) {
        Set<String> right = ids(
                atTheSheetsSizes(results),
                result -> spoilt.contains(result.task().id())
                        && !result.checks().isEmpty()
                        && result.checks().stream()
                                .noneMatch(check -> check.outcome().isFault()));
        // In one task alone it is charged once as it is, and may have a better name: over
        // one sample a mean is right too.
        return right.size() < 2 ? results : chargedOnce(results, right);
    }

    private List<TaskResult> chargedOnce(List<TaskResult> results, Set<String> right) {
        return results.stream()
                .filter(result -> right.contains(result.task().id()))
                .max(Comparator.comparing((TaskResult result) -> !result.task().bonus())
                        .thenComparingDouble(OneSize::lost))
                .map(dearest -> results.stream()
                        .map(result -> right.contains(result.task().id()) ? priced(result, dearest) : result)
                        .toList())
                .orElse(results);
    }

    private TaskResult priced(TaskResult result, TaskResult dearest) {
        double share = run.assignment().partialCredit().namedSlip();
        String elsewhere = "right at the sizes of the sheet: that a size stands in the code costs points in \""
                + dearest.task().title() + "\", and nothing here";
        return result.equals(dearest)
                ? withFaults(result, check -> check.keeping(share, CHARGED))
                : withFaults(result, check -> check.followedThrough(elsewhere));
    }

    private static TaskResult withFaults(TaskResult result, UnaryOperator<CheckResult> change) {
        return result.withChecks(result.checks().stream()
                .map(check -> FAULTS.contains(check.outcome()) ? change.apply(check) : check)
                .toList());
    }

    /** What comes of the checks that can ask at the sheet's sizes, as far as they belong to tasks with faults. */
    private List<TaskResult> atTheSheetsSizes(List<TaskResult> results) {
        Set<String> faulty = results.stream()
                .filter(result -> result.checks().stream().anyMatch(check -> FAULTS.contains(check.outcome())))
                .flatMap(result -> result.checks().stream())
                .map(CheckResult::check)
                .collect(Collectors.toSet());
        Set<String> asked = new HashSet<>();
        List<TaskResult> all = again.run(new GradedRun(run, binding), method -> {
            boolean wanted = knowsTheSheetsSizes(method) && faulty.contains(method.getName());
            if (wanted) {
                asked.add(method.getName());
            }
            return wanted;
        });
        List<TaskResult> first = all.stream()
                .map(result -> result.withChecks(result.checks().stream()
                        .filter(check -> asked.contains(check.check()))
                        .toList()))
                .toList();
        // A batch is smaller than the sheet's sample: what is right for the sample alone spoils it.
        return FollowThrough.ofMistakes(first, FollowThrough.wrong(results), run, binding, again);
    }

    private static boolean knowsTheSheetsSizes(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(Sizes.class);
    }

    private static Set<String> ids(List<TaskResult> results, Predicate<TaskResult> wanted) {
        return results.stream().filter(wanted).map(result -> result.task().id()).collect(Collectors.toSet());
    }
}
