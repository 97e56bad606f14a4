package org.backmark.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each assignment's description and its test methods name the same checks. */
final class CheckIdsTest {

    static Stream<Assignment> assignments() {
        return Assignments.ids().stream().map(Assignments::load);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyVisibleCheckIsOneTestMethodOfTheStudentsPackageAndNoOtherIsThere(Assignment assignment) {
        assertThat(methodsIn(assignment.packageName()))
                .containsExactlyInAnyOrderElementsOf(ids(assignment, Visibility.VISIBLE));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyHiddenCheckIsOneTestMethodOfTheHiddenPackageAndNoOtherIsThere(Assignment assignment) {
        assertThat(methodsIn(assignment.packageName() + ".hidden"))
                .containsExactlyInAnyOrderElementsOf(ids(assignment, Visibility.HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyGradedClassBelongsToTheAssignment(Assignment assignment) {
        assertThat(gradedClasses(assignment.packageName()))
                .hasSizeGreaterThan(5)
                .allSatisfy(type ->
                        assertThat(type.getAnnotation(Graded.class).value()).isEqualTo(assignment.id()));
    }

    private static List<String> ids(Assignment assignment, Visibility visibility) {
        return assignment
                .checks()
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
