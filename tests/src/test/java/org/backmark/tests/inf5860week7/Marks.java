package org.backmark.tests.inf5860week7;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.OneObject;
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
 * What a solution earns in week 7, with mistakes followed through; the long training is left out.
 *
 * @param tasks a result for every task
 */
record Marks(List<TaskResult> tasks) {
    private static final String LONG = "trainingReachesTheAccuracy";

    static Marks of(Week7 solution, long seed) {
        Run run = new Run(Assignments.load("inf5860-week7"), seed, Optional.empty(), false);
        OneObject binding = new OneObject(solution);
        List<TaskResult> first =
                run(new GradedRun(run, binding), method -> !method.getName().equals(LONG));
        return new Marks(FollowThrough.of(first, run, binding, Marks::run));
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
                                    .selectors(DiscoverySelectors.selectPackage("inf5860.week7"))
                                    .filters(filter)
                                    .build(),
                            collector);
        }
        return collector.results();
    }

    /** The checks with that outcome, by their ids. */
    Map<String, CheckResult> with(Outcome outcome) {
        Map<String, CheckResult> checks = new TreeMap<>();
        tasks.stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> check.outcome() == outcome && !check.check().equals(LONG))
                .forEach(check -> checks.put(check.check(), check));
        return checks;
    }
}
