package org.backmark.kit.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.backmark.kit.Stateful;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.ContractMethods;
import org.backmark.kit.diagnosis.TaskMethods;
import org.backmark.kit.follow.RecordingBinding;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/**
 * Gives checks that fail for an earlier mistake alone their points.
 *
 * <p>There are two ways to see that. Answers may be right given the student's own earlier ones: the check is run against a
 * reference that is built on these. Or they are right as soon as the earlier ones are: the check is run on the student's code
 * with the right answers in place of its earlier methods, which also tells what crashes and what training reaches.
 */
public final class FollowThrough {
    private static final Set<Outcome> FAULTS =
            EnumSet.of(Outcome.FAILED, Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY);

    private final Run run;
    private final Binding binding;
    private final Checks again;
    private final Reference reference;
    private final TaskMethods methods;
    private final Map<String, Boolean> attempts = new HashMap<>();
    /** Tasks in which nothing is wrong any more. */
    private final Set<String> mended = new HashSet<>();

    private FollowThrough(Run run, Binding binding, Checks again, Reference reference) {
        this.run = run;
        this.binding = binding;
        this.again = again;
        this.reference = reference;
        this.methods = new TaskMethods(run.assignment().id());
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
        return OneSize.of(ofMistakes(first, wrong(first), run, binding, again), run, binding, again);
    }

    /** The ids of the tasks that have faults. */
    static Set<String> wrong(List<TaskResult> results) {
        return results.stream()
                .filter(FollowThrough::isWrong)
                .map(result -> result.task().id())
                .collect(Collectors.toSet());
    }

    /** The same results, but for failures that follow from mistakes in the given tasks. */
    static List<TaskResult> ofMistakes(
            List<TaskResult> first, Set<String> wrong, Run run, Binding binding, Checks again) {
        boolean mayFollow = !binding.isSpent()
                && first.stream()
                        .anyMatch(result -> isWrong(result)
                                && !mistakes(result, wrong, first).isEmpty());
        return mayFollow
                ? Reference.of(run.assignment().id())
                        .map(reference -> new FollowThrough(run, binding, again, reference).followed(first, wrong))
                        .orElse(first)
                : first;
    }

    private static boolean isWrong(TaskResult result) {
        return result.checks().stream().anyMatch(FollowThrough::isFault);
    }

    // What is there, and needs what is not, can be asked with the right answer in its place.
    private static boolean isFault(CheckResult check) {
        return FAULTS.contains(check.outcome()) || isHeldUp(check);
    }

    private static boolean isHeldUp(CheckResult check) {
        return check.outcome() == Outcome.NOT_ATTEMPTED && check.hint().startsWith("needs ");
    }

    private List<TaskResult> followed(List<TaskResult> first, Set<String> wrong) {
        // What answers for the earlier tasks has not seen what is asked of the later ones.
        try (Binding earlier = binding.afresh()) {
            return first.stream()
                    .map(result -> isWrong(result) && !result.isForfeited()
                            ? followed(result, mistakes(result, wrong, first), earlier)
                            : result)
                    .map(this::noted)
                    .toList();
        }
    }

    private TaskResult noted(TaskResult result) {
        if (!isWrong(result)) {
            mended.add(result.task().id());
        }
        return result;
    }

    private static Set<String> mistakes(TaskResult result, Set<String> wrong, List<TaskResult> first) {
        Set<String> mistakes = new TreeSet<>(wrong);
        if (result.checks().stream().anyMatch(FollowThrough::isHeldUp)) {
            first.stream()
                    .filter(earlier -> earlier.has(Outcome.NOT_ATTEMPTED))
                    .forEach(earlier -> mistakes.add(earlier.task().id()));
        }
        mistakes.retainAll(result.task().needs());
        return mistakes;
    }

    private TaskResult followed(TaskResult result, Set<String> mistakes, Binding earlier) {
        if (mistakes.isEmpty()) {
            return result;
        }
        Set<String> real = mistakes.stream()
                .filter(mistake -> canBeBuiltOn(mistake, result.task(), earlier))
                .collect(Collectors.toCollection(TreeSet::new));
        TaskResult given = real.isEmpty() ? result : givenOwnAnswers(result, real, earlier);
        return isWrong(given) ? givenRightAnswers(given, mistakes, real) : given;
    }

    private TaskResult givenOwnAnswers(TaskResult result, Set<String> real, Binding earlier) {
        RecordingBinding recorded = new RecordingBinding(earlier, reference.right(contract()) instanceof Stateful);
        TaskResult given = withPassed(
                result,
                new GradedRun(run, binding, real, recorded, real.stream().allMatch(attempts::get)),
                check -> check.outcome() == Outcome.FAILED,
                FollowThrough::asksForTheRightAnswers,
                "right given your own answer to " + titles(real) + ": the mistake there costs nothing here");
        return given.equals(result) || recorded.isRepeatedBy(binding::afresh)
                ? given
                : withRemark(
                        result,
                        "your own answer to " + titles(real)
                                + " changes when it is asked again: nothing can be built on it");
    }

    // A constant says nothing, but what has to be built on it may: the penalty on top of gradients that are all 0.
    private boolean canBeBuiltOn(String mistake, Task later, Binding earlier) {
        return attempts.computeIfAbsent(mistake, id -> isRealAttempt(id, earlier, UnaryOperator.identity()))
                || isRealAttempt(later.id(), earlier, student -> reference.given(Set.of(mistake), student));
    }

    private boolean isRealAttempt(String task, Binding earlier, UnaryOperator<Object> solution) {
        try {
            Object student = solution.apply(earlier.instance(contract(), new CallLog()));
            return reference.isRealAttempt(task, student, new Random(run.seed()));
        } catch (RuntimeException e) {
            return false;
        } finally {
            earlier.forget();
        }
    }

    private Class<?> contract() {
        try {
            return Class.forName(
                    run.assignment().contract(), false, reference.getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the contract is not on the class path", e);
        }
    }

    private TaskResult givenRightAnswers(TaskResult result, Set<String> mistakes, Set<String> real) {
        Set<String> causes = new TreeSet<>(mistakes);
        // What is right given earlier answers keeps what state it has, and often needs no other in its place.
        causes.removeAll(mended);
        TaskResult given = causes.isEmpty() ? result : withFunctions(result, causes, real);
        given = isWrong(given) ? withFunctions(result, mistakes, real) : given;
        if (!isWrong(given) || !(reference.right(contract()) instanceof Stateful)) {
            return given;
        }
        TaskResult whole = withObject(result, mistakes, real);
        return faults(whole) < faults(given) ? whole : given;
    }

    private static long faults(TaskResult result) {
        return result.checks().stream().filter(FollowThrough::isFault).count();
    }

    private TaskResult withFunctions(TaskResult result, Set<String> mistakes, Set<String> real) {
        Set<Method> own = methods.of(result.task().id());
        Set<String> others = mistakes.stream()
                .filter(task -> methods.of(task).stream().anyMatch(method -> !own.contains(method)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Method> substituted = others.stream()
                .flatMap(task -> methods.of(task).stream())
                .filter(method -> !own.contains(method))
                .collect(Collectors.toSet());
        return withSubstitutes(result, mistakes, real, others, substituted, Set.of());
    }

    // What one method leaves in an object another finds there: all are replaced but those in question. What no
    // task asks for, as to be given the parameters, the student's object does too.
    private TaskResult withObject(TaskResult result, Set<String> mistakes, Set<String> real) {
        Set<Method> own = methods.asked(result.task().id());
        Set<Method> asked = run.assignment().tasks().stream()
                .flatMap(task -> methods.asked(task.id()).stream())
                .collect(Collectors.toSet());
        Set<Method> substituted = new HashSet<>(ContractMethods.of(contract()));
        substituted.removeAll(own);
        Set<Method> done = substituted.stream()
                .filter(method -> method.getReturnType() == void.class && !asked.contains(method))
                .collect(Collectors.toSet());
        return withSubstitutes(result, mistakes, real, mistakes, substituted, done);
    }

    private TaskResult withSubstitutes(
            TaskResult result,
            Set<String> mistakes,
            Set<String> real,
            Set<String> others,
            Set<Method> substituted,
            Set<Method> done) {
        Optional<Binding> substitute = substituted.isEmpty()
                ? Optional.empty()
                : binding.substituting(
                        substituted,
                        done,
                        reference.right(contract(), () -> binding.instance(contract(), new CallLog())));
        if (substitute.isEmpty()) {
            return withRemark(
                    result,
                    real.isEmpty()
                            ? "not followed through: nothing can be built on your own answer to " + titles(mistakes)
                            : "wrong given your own answer to " + titles(real) + " too");
        }
        try (Binding student = substitute.get()) {
            TaskResult followed = withPassed(
                    result,
                    GradedRun.ofSubstituted(run, student),
                    FollowThrough::isFault,
                    method -> !isPlainToSee(method, result),
                    "right with the right answer to " + titles(others)
                            + (result.checks().stream().anyMatch(FollowThrough::isHeldUp)
                                    ? ": what is missing there costs nothing here"
                                    : ": the mistake there costs nothing here"));
            return withRemark(followed, "wrong with the right answer to " + titles(others) + " too");
        }
    }

    private TaskResult withRemark(TaskResult result, String remark) {
        return binding.isSpent()
                ? result
                : result.withChecks(result.checks().stream()
                        .map(check -> FAULTS.contains(check.outcome()) ? check.withRemark(remark) : check)
                        .toList());
    }

    private TaskResult withPassed(
            TaskResult result,
            GradedRun given,
            Predicate<CheckResult> faults,
            Predicate<Method> wanted,
            String sentence) {
        Set<String> failed =
                result.checks().stream().filter(faults).map(CheckResult::check).collect(Collectors.toSet());
        Set<String> right =
                again.run(given, method -> failed.contains(method.getName()) && wanted.test(method)).stream()
                        .flatMap(task -> task.checks().stream())
                        .filter(check -> failed.contains(check.check()) && check.outcome() == Outcome.PASSED)
                        .map(CheckResult::check)
                        .collect(Collectors.toSet());
        return result.withChecks(result.checks().stream()
                .map(check -> right.contains(check.check()) ? check.followedThrough(sentence) : check)
                .toList());
    }

    private static boolean isPlainToSee(Method method, TaskResult result) {
        return method.isAnnotationPresent(PlainToSee.class)
                && result.checks().stream()
                        .anyMatch(check -> check.check().equals(method.getName()) && check.outcome() == Outcome.FAILED);
    }

    private static boolean asksForTheRightAnswers(Method method) {
        return method.isAnnotationPresent(ReaskPerturbed.class)
                || Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(ReferenceAnswers.class));
    }

    private String titles(Set<String> tasks) {
        return run.assignment().tasks().stream()
                .filter(task -> tasks.contains(task.id()))
                .map(task -> "\"" + task.title() + "\"")
                .collect(Collectors.joining(" and "));
    }
}
