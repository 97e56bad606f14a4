package org.backmark.kit.junit;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Finds the classes that are marked {@link Graded}. */
public final class GradedClasses {
    private GradedClasses() {}

    /** The assignment that the class, or the class around it, is marked with. */
    static Optional<String> assignmentOf(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            Graded graded = around.getAnnotation(Graded.class);
            if (graded != null) {
                return Optional.of(graded.value());
            }
        }
        return Optional.empty();
    }

    /** The ids of the assignments that a run holds checks of, sorted. */
    public static Collection<String> assignmentsIn(TestPlan plan) {
        Set<String> ids = new TreeSet<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                test.getSource()
                        .filter(ClassSource.class::isInstance)
                        .map(source -> ((ClassSource) source).getJavaClass())
                        .flatMap(GradedClasses::assignmentOf)
                        .ifPresent(ids::add);
            }
        }
        return ids;
    }
}
