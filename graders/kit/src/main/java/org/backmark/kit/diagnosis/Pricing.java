package org.backmark.kit.diagnosis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/**
 * What the named mistakes of one submission cost, task by task in the order of the sheet: one mistake costs its points once,
 * and a task whose whole fault is one named slip keeps a share of the points lost.
 */
final class Pricing {
    private final double usualShare;
    /** For each mistake that has cost points: the title of the task where it did, in the order of the sheet. */
    private final Map<String, String> charged = new LinkedHashMap<>();

    /**
     * Nothing is charged yet.
     *
     * @param usualShare what a slip keeps that states no share of its own, 0 to 1
     */
    Pricing(double usualShare) {
        this.usualShare = usualShare;
    }

    /**
     * The same result at its price.
     *
     * @param result one whose failed checks have their diagnosis
     * @param explanation of its failed checks
     */
    TaskResult priced(TaskResult result, Explanation explanation) {
        if (result.checks().stream()
                .map(CheckResult::outcome)
                .anyMatch(outcome -> outcome.isFault() && outcome != Outcome.FAILED)) {
            return result;
        }
        List<Set<Slip>> causes = explanation.causes();
        List<Set<Slip>> others = causes.stream().map(this::notChargedBefore).toList();
        if (!others.isEmpty() && others.stream().anyMatch(Set::isEmpty)) {
            return withFailed(result, check -> check.followedThrough(sentence(causes)));
        }
        if (others.isEmpty() || others.stream().anyMatch(slips -> slips.size() > 1)) {
            return result;
        }
        Set<Slip> alternatives = others.stream().flatMap(Set::stream).collect(Collectors.toSet());
        alternatives.forEach(
                slip -> charged.putIfAbsent(slip.mistake(), result.task().title()));
        double share = alternatives.stream()
                .mapToDouble(slip -> slip.price().share().orElse(usualShare))
                .min()
                .orElseThrow();
        return alternatives.stream().allMatch(slip -> slip.price().forfeitsTask())
                ? forfeited(result, share)
                : withFailed(result, check -> check.keeping(share, ""));
    }

    private Set<Slip> notChargedBefore(Set<Slip> slips) {
        Set<Slip> others = new HashSet<>(slips);
        others.removeIf(slip -> charged.containsKey(slip.mistake())
                && (!slip.price().forfeitsTask() || slip.price().mistake().isPresent()));
        return others;
    }

    private String sentence(List<Set<Slip>> causes) {
        Set<String> mistakes =
                causes.stream().flatMap(Set::stream).map(Slip::mistake).collect(Collectors.toSet());
        String titles = charged.entrySet().stream()
                .filter(one -> mistakes.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .map(title -> "\"" + title + "\"")
                .collect(Collectors.joining(" and "));
        return "the same mistake as in " + titles + ": it costs its points there, and nothing here";
    }

    private static TaskResult withFailed(TaskResult result, UnaryOperator<CheckResult> change) {
        return result.withChecks(result.checks().stream()
                .map(check -> check.outcome() == Outcome.FAILED ? change.apply(check) : check)
                .toList());
    }

    private static TaskResult forfeited(TaskResult result, double share) {
        String why = share > 0
                ? "the mistake that is named here spoils the whole task: it keeps a part of its points"
                : "this task earns nothing for that";
        return result.withChecks(result.checks().stream()
                .map(check -> check.outcome() == Outcome.NOT_APPLICABLE
                        ? check
                        : check.keeping(share, check.outcome() == Outcome.FAILED ? "" : why))
                .toList());
    }
}
