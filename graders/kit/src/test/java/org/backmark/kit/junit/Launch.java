package org.backmark.kit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes as the batch does: in a launcher of their own, where nothing registers by itself. */
public final class Launch {
    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();

    private Launch() {}

    public static void run(
            Assignment assignment, Map<String, String> parameters, TestExecutionListener listener, Class<?>... tests) {
        try (LauncherSession session = LauncherFactory.openSession(QUIET)) {
            Run run = new Run(assignment, 7, Optional.empty(), false);
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, new GradedRun(run, new NoBinding()));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(Arrays.stream(tests)
                                            .map(test -> selectClass(test))
                                            .toList())
                                    .configurationParameters(parameters)
                                    .build(),
                            listener);
        }
    }

    private static final class NoBinding implements Binding {
        @Override
        public <T> T instance(Class<T> contract, CallLog calls) {
            throw new IllegalStateException("these checks call nothing");
        }

        @Override
        public void forget() {}
    }
}
