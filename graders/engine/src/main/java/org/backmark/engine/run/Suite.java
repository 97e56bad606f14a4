package org.backmark.engine.run;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.junit.AskedAnotherWay;
import org.backmark.kit.junit.CheckCollector;
import org.backmark.kit.junit.FollowThrough;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.GradedRun;
import org.backmark.kit.junit.Run;
import org.backmark.kit.junit.Verdict;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** All checks of one assignment, visible and hidden. */
public final class Suite {
    // Nothing that lies on the class path may join in: no listener, no engine, no properties file.
    private static final LauncherConfig ALONE = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private final List<Class<?>> checks;
    private final Optional<Replay> replay;

    /** One check, and who is told of its calls. */
    private record Replay(String check, Consumer<RecordedCall> calls) {}

    private Suite(List<Class<?>> checks, Optional<Replay> replay) {
        this.checks = checks;
        this.replay = replay;
    }

    /**
     * The classes on the class path, in the assignment's package and below it, that are marked {@link Graded} with its id.
     *
     * @throws IllegalStateException if there is none
     */
    public static Suite of(Assignment assignment) {
        List<Class<?>> checks = classes(assignment);
        if (checks.isEmpty()) {
            throw new IllegalStateException("no checks of " + assignment.id() + " are on the class path");
        }
        return new Suite(checks, Optional.empty());
    }

    /** The test methods of these classes; none if there are none. */
    public static List<Method> methods(Assignment assignment) {
        return classes(assignment).stream()
                .flatMap(type ->
                        AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .toList();
    }

    private static List<Class<?>> classes(Assignment assignment) {
        return ReflectionSupport.findAllClassesInPackage(
                        assignment.packageName(), type -> isFor(type, assignment.id()), name -> true)
                .stream()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /**
     * One check of them, with the inputs that it has among the others; nothing is followed through.
     *
     * @param check its id
     * @param calls told of each call of the student's code
     */
    public Suite replaying(String check, Consumer<RecordedCall> calls) {
        return new Suite(checks, Optional.of(new Replay(check, calls)));
    }

    private static boolean isFor(Class<?> type, String assignment) {
        Graded graded = type.getAnnotation(Graded.class);
        return graded != null && graded.value().equals(assignment);
    }

    // A student's code that keeps something from one call to the next cannot know which call that is.
    private static Map<String, String> order(long seed) {
        return Map.of(
                "junit.jupiter.testclass.order.default", ClassOrderer.Random.class.getName(),
                "junit.jupiter.testmethod.order.default", MethodOrderer.Random.class.getName(),
                "junit.jupiter.execution.order.random.seed", String.valueOf(seed));
    }

    /**
     * Runs every check on one submission, in an order drawn from the run's seed, and those that failed once more if an
     * earlier mistake can be followed through; many may run side by side, each on a thread of its own.
     *
     * @param run what the checks share
     * @param binding the student's code
     * @param nanoClock measures how long a check takes
     * @return a result for every task
     */
    public List<TaskResult> run(Run run, Binding binding, LongSupplier nanoClock) {
        return replay.map(one -> replayed(one, run, binding, nanoClock))
                .orElseGet(() -> run(run, binding, nanoClock, Set.of()));
    }

    private List<TaskResult> replayed(Replay one, Run run, Binding binding, LongSupplier nanoClock) {
        Binding recorded = new Recorded(binding, Reference.of(run.assignment().id()), one.calls());
        CheckCollector collector =
                run(new GradedRun(run, recorded), method -> method.getName().equals(one.check()), nanoClock);
        Set<String> others = run.assignment()
                .checks()
                .map(Check::id)
                .filter(id -> !id.equals(one.check()))
                .collect(Collectors.toSet());
        return collector.results(check -> notRun(check, others));
    }

    /**
     * Runs every check but some, which are then not applicable.
     *
     * @param run what the checks share
     * @param binding the student's code
     * @param nanoClock measures how long a check takes
     * @param leftOut the ids of checks that are not run
     * @return a result for every task
     */
    public List<TaskResult> run(Run run, Binding binding, LongSupplier nanoClock, Set<String> leftOut) {
        Predicate<Method> notLeftOut = method -> !leftOut.contains(method.getName());
        CheckCollector collector = run(new GradedRun(run, binding), notLeftOut, nanoClock);
        List<TaskResult> first =
                leftOut.isEmpty() ? collector.results() : collector.results(check -> notRun(check, leftOut));
        FollowThrough.Checks again = (followed, wanted) ->
                run(followed, wanted.and(notLeftOut), nanoClock).results();
        return AskedAnotherWay.of(FollowThrough.of(first, run, binding, again), run, binding, again);
    }

    /**
     * Runs checks until one of them finds a fault; nothing is followed through.
     *
     * @param run what the checks share
     * @param binding the student's code
     * @param nanoClock measures how long a check takes
     * @param leftOut the ids of checks that are not run
     * @return whether one found a fault
     */
    public boolean findsFault(Run run, Binding binding, LongSupplier nanoClock, Set<String> leftOut) {
        UntilFault untilFault = new UntilFault(binding);
        execute(
                new GradedRun(run, untilFault),
                method -> !leftOut.contains(method.getName()),
                new CheckCollector(run.assignment(), EnumSet.allOf(Visibility.class), nanoClock, untilFault::ended));
        return untilFault.hasFault();
    }

    private CheckCollector run(GradedRun given, Predicate<Method> wanted, LongSupplier nanoClock) {
        CheckCollector collector =
                new CheckCollector(given.run().assignment(), EnumSet.allOf(Visibility.class), nanoClock);
        execute(given, wanted, collector);
        return collector;
    }

    private void execute(GradedRun given, Predicate<Method> wanted, CheckCollector collector) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(checks.stream().map(DiscoverySelectors::selectClass).toList())
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(order(given.run().seed()))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isWanted(test, wanted)))
                .build();
        try (LauncherSession session = LauncherFactory.openSession(ALONE)) {
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, given);
            session.getLauncher().execute(request, collector);
        }
    }

    private static Verdict notRun(Check check, Set<String> leftOut) {
        return leftOut.contains(check.id())
                ? new Verdict(Outcome.NOT_APPLICABLE, "left out", "")
                : new Verdict(Outcome.GRADER_ERROR, "", "the check did not run");
    }

    private static boolean isWanted(TestDescriptor test, Predicate<Method> wanted) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> wanted.test(((MethodSource) source).getJavaMethod()))
                .orElse(true);
    }
}
