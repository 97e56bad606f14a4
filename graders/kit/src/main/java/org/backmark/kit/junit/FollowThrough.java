package org.backmark.kit.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.follow.Right;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/** Gives failed checks that are right given the student's own earlier answers their points. */
public final class FollowThrough {
    private final Run run;
    private final Binding binding;
    private final Checks again;
    private final Map<String, Boolean> attempts = new HashMap<>();

    private FollowThrough(Run run, Binding binding, Checks again) {
        this.run = run;
        this.binding = binding;
        this.again = again;
    }

    /** Runs some checks of an assignment. */
    @FunctionalInterface
    public interface Checks {
        /**
         * A result for every task; those of checks that are not wanted do not count.
         *
         * @param given the submission's run
         * @param wanted the checks' methods
         */
        List<TaskResult> run(GradedRun given, Predicate<Method> wanted);
    }

    /**
     * The same results, but for failures that follow from earlier ones.
     *
     * @param first what came of every check against the right answers
     * @param run what the checks share
     * @param binding the student's code
     * @param again runs checks once more
     */
    public static List<TaskResult> of(List<TaskResult> first, Run run, Binding binding, Checks again) {
        return Reference.of(run.assignment().id())
                .map(reference -> new FollowThrough(run, binding, again).followed(first, reference))
                .orElse(first);
    }

    private List<TaskResult> followed(List<TaskResult> first, Reference reference) {
        Set<String> wrong = first.stream()
                .filter(result -> result.has(Outcome.FAILED))
                .map(result -> result.task().id())
                .collect(Collectors.toSet());
        return first.stream()
                .map(result -> result.has(Outcome.FAILED)
                        ? followed(result, mistakes(result.task(), wrong, reference))
                        : result)
                .toList();
    }

    /** The earlier tasks that went wrong and were really attempted; empty if one of those that went wrong was not. */
    private Set<String> mistakes(Task task, Set<String> wrong, Reference reference) {
        Set<String> mistakes = new TreeSet<>(task.needs());
        mistakes.retainAll(wrong);
        boolean real = mistakes.stream()
                .allMatch(earlier -> attempts.computeIfAbsent(earlier, id -> isRealAttempt(id, reference)));
        return real ? mistakes : Set.of();
    }

    private boolean isRealAttempt(String task, Reference reference) {
        try {
            Class<?> contract = Class.forName(
                    run.assignment().contract(), false, reference.getClass().getClassLoader());
            Object student = binding.instance(contract, new CallLog());
            return reference.isRealAttempt(task, student, new Random(run.seed()));
        } catch (ClassNotFoundException | RuntimeException e) {
            return false;
        } finally {
            binding.forget();
        }
    }

    private TaskResult followed(TaskResult result, Set<String> mistakes) {
        if (mistakes.isEmpty()) {
            return result;
        }
        Set<String> failed = result.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(CheckResult::check)
                .collect(Collectors.toSet());
        Set<String> right = again
                .run(
                        new GradedRun(run, binding, mistakes),
                        method -> failed.contains(method.getName()) && asksForTheRightAnswers(method))
                .stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> failed.contains(check.check()) && check.outcome() == Outcome.PASSED)
                .map(CheckResult::check)
                .collect(Collectors.toSet());
        String sentence = sentence(mistakes);
        return new TaskResult(
                result.task(),
                result.checks().stream()
                        .map(check -> right.contains(check.check()) ? check.followedThrough(sentence) : check)
                        .toList());
    }

    private static boolean asksForTheRightAnswers(Method method) {
        return method.isAnnotationPresent(NotByHeart.class)
                || Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(Right.class));
    }

    private String sentence(Set<String> mistakes) {
        String earlier = run.assignment().tasks().stream()
                .filter(task -> mistakes.contains(task.id()))
                .map(task -> "\"" + task.title() + "\"")
                .collect(Collectors.joining(" and "));
        return "right given your own answer to " + earlier + ": the mistake there costs nothing here";
    }
}
