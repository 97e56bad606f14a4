package org.backmark.tests;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.junit.AskedAnotherWay;
import org.backmark.kit.junit.CheckCollector;
import org.backmark.kit.junit.FollowThrough;
import org.backmark.kit.junit.GradedRun;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What a solution earns, with mistakes followed through.
 *
 * @param tasks a result for every task
 * @param leftOut the ids of checks that were not run, and say nothing
 */
public record Marks(List<TaskResult> tasks, Set<String> leftOut) {

    /**
     * Runs all checks but some.
     *
     * @param id the assignment's
     * @param solution one object for all checks: implements the assignment's contract
     * @param seed the run's seed
     * @param leftOut the ids of checks that take long
     */
    public static Marks of(String id, Object solution, long seed, Set<String> leftOut) {
        return of(id, new OneObject(solution), seed, leftOut);
    }

    /** The same for a binding, which may make an object for each check. */
    public static Marks of(String id, Binding binding, long seed, Set<String> leftOut) {
        Run run = new Run(Assignments.load(id), seed, Optional.empty(), false);
        List<TaskResult> first = run(new GradedRun(run, binding), method -> !leftOut.contains(method.getName()));
        List<TaskResult> followed = FollowThrough.of(first, run, binding, Marks::run);
        return new Marks(AskedAnotherWay.of(followed, run, binding, Marks::run), leftOut);
    }

    private static List<TaskResult> run(GradedRun given, Predicate<Method> wanted) {
        CheckCollector collector =
                new CheckCollector(given.run().assignment(), EnumSet.allOf(Visibility.class), System::nanoTime);
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        PostDiscoveryFilter filter = test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> wanted.test(((MethodSource) source).getJavaMethod()))
                .orElse(true));
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, given);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectPackage(
                                            given.run().assignment().packageName()))
                                    .filters(filter)
                                    .build(),
                            collector);
        }
        return collector.results();
    }

    /** The checks with that outcome, by their ids. */
    public Map<String, CheckResult> with(Outcome outcome) {
        Map<String, CheckResult> checks = new TreeMap<>();
        tasks.stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> check.outcome() == outcome && !leftOut.contains(check.check()))
                .forEach(check -> checks.put(check.check(), check));
        return checks;
    }
}
