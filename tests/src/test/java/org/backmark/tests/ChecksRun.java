package org.backmark.tests;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.junit.GradedRun;
import org.backmark.kit.junit.Run;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the visible and hidden checks of an assignment on a solution in this JVM. */
public final class ChecksRun {
    private ChecksRun() {}

    /**
     * What came of each check.
     *
     * @param id the assignment's
     * @param solution the student: implements the assignment's contract
     * @param seed the run's seed
     * @param wanted which checks to run, by id
     * @return for each check {@code passed}, {@code aborted: MESSAGE} or {@code failed: MESSAGE}; anything that is not a
     *     {@link Mismatch} begins with its class
     */
    public static Map<String, String> of(String id, Object solution, long seed, Predicate<String> wanted) {
        return ofEach(id, () -> solution, seed, wanted);
    }

    /**
     * The same for solutions that keep a state: each check gets objects of its own.
     *
     * @param id the assignment's
     * @param maker makes a student
     * @param seed the run's seed
     * @param wanted which checks to run, by id
     */
    public static Map<String, String> ofEach(String id, Supplier<?> maker, long seed, Predicate<String> wanted) {
        return ofEach(Assignments.load(id), maker, seed, wanted);
    }

    /** The same with an instructor's changes to the assignment. */
    public static Map<String, String> ofEach(
            Assignment assignment, Supplier<?> maker, long seed, Predicate<String> wanted) {
        return ofEach(assignment, maker, seed, wanted, entry -> {});
    }

    /** The same, told of what the checks publish: curves and figures. */
    static Map<String, String> ofEach(
            Assignment assignment,
            Supplier<?> maker,
            long seed,
            Predicate<String> wanted,
            Consumer<Map<String, String>> published) {
        Run run = new Run(assignment, seed, Optional.empty(), false);
        Map<String, String> results = new TreeMap<>();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, new GradedRun(run, new FixedBinding(maker)));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectPackage(assignment.packageName()))
                                    .filters((PostDiscoveryFilter) test -> isWanted(test, wanted))
                                    .build(),
                            into(results, published));
        }
        return results;
    }

    private static FilterResult isWanted(TestDescriptor test, Predicate<String> wanted) {
        return FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> wanted.test(((MethodSource) source).getMethodName()))
                .orElse(true));
    }

    private static TestExecutionListener into(Map<String, String> results, Consumer<Map<String, String>> published) {
        return new TestExecutionListener() {
            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                published.accept(entry.getKeyValuePairs());
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .ifPresent(source -> results.put(((MethodSource) source).getMethodName(), text(result)));
            }
        };
    }

    private static String text(TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "aborted: " + thrown.getMessage();
            case FAILED ->
                thrown instanceof Mismatch
                        ? "failed: " + thrown.getMessage()
                        : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        };
    }
}
