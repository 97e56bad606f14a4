package org.backmark.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mistake in an assignment fails the checks that it should, and no others. */
public interface WrongSolutionsContract {
    /** The seed of all runs. */
    long SEED = 1;

    /** The assignment's id. */
    String id();

    /** All of its mistakes. */
    Stream<? extends Mistaken> wrong();

    /** Whether a mistake is put to a check: some take long, and are known to pass. */
    default boolean isAsked(String check, Mistaken wrong) {
        return true;
    }

    @TestFactory
    default Stream<DynamicTest> aMistakeFailsJustTheChecksThatItShould() {
        return wrong().map(wrong -> DynamicTest.dynamicTest(wrong.toString(), () -> {
            Map<String, String> failed = failed(wrong);

            assertThat(failed.keySet()).containsExactlyInAnyOrderElementsOf(wrong.failing());
            assertThat(failed.values())
                    .allSatisfy(result -> assertThat(result)
                            .startsWith("failed: ")
                            .contains("\nhint: ")
                            .contains("\n  computed:  ")
                            .contains("\n  expected:  "));
        }));
    }

    @Test
    default void everyCheckIsFailedBySomeMistake() {
        Set<String> failing = new TreeSet<>();
        wrong().forEach(wrong -> failing.addAll(wrong.failing()));

        assertThat(failing)
                .isEqualTo(Assignments.load(id()).checks().map(Check::id).collect(Collectors.toSet()));
    }

    private Map<String, String> failed(Mistaken wrong) {
        Map<String, String> results =
                new TreeMap<>(ChecksRun.ofEach(id(), wrong.maker(), SEED, check -> isAsked(check, wrong)));
        results.values().removeIf("passed"::equals);
        return results;
    }
}
