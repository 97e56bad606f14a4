package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The assignment's description and its test methods name the same checks. */
final class CheckIdsTest {
    private final Assignment week7 = Assignments.load("inf5860-week7");

    @Test
    void everyVisibleCheckIsOneTestMethodOfTheStudentsPackageAndNoOtherIsThere() {
        assertThat(methodsIn(week7.packageName())).containsExactlyInAnyOrderElementsOf(ids(Visibility.VISIBLE));
    }

    @Test
    void everyHiddenCheckIsOneTestMethodOfTheHiddenPackageAndNoOtherIsThere() {
        assertThat(methodsIn(week7.packageName() + ".hidden"))
                .containsExactlyInAnyOrderElementsOf(ids(Visibility.HIDDEN));
    }

    @Test
    void everyGradedClassBelongsToTheAssignment() {
        assertThat(gradedClasses("inf5860.week7"))
                .hasSizeGreaterThan(10)
                .allSatisfy(type ->
                        assertThat(type.getAnnotation(Graded.class).value()).isEqualTo(week7.id()));
    }

    private List<String> ids(Visibility visibility) {
        return week7.checks()
                .filter(check -> check.visibility() == visibility)
                .map(Check::id)
                .toList();
    }

    private static List<String> methodsIn(String packageName) {
        return gradedClasses(packageName)
                .filter(type -> type.getPackageName().equals(packageName))
                .flatMap(type ->
                        AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .map(Method::getName)
                .toList();
    }

    private static Stream<Class<?>> gradedClasses(String packageName) {
        return ReflectionSupport.findAllClassesInPackage(
                packageName, type -> type.isAnnotationPresent(Graded.class), name -> true)
                .stream();
    }
}
