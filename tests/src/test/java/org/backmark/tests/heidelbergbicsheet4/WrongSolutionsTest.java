package org.backmark.tests.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.tests.ChecksRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake fails the checks that it should, and no others. */
final class WrongSolutionsTest {
    private static final String ID = "heidelberg-bic-sheet4";
    private static final long SEED = 1;

    static Stream<WrongSolution> wrong() {
        return Stream.of(WrongTerms.all(), WrongDeltas.all(), WrongGradients.all(), WrongTraining.all())
                .flatMap(wrong -> wrong);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aMistakeFailsJustTheChecksThatItShould(WrongSolution wrong) {
        Map<String, String> failed = failed(wrong);

        assertThat(failed.keySet()).containsExactlyInAnyOrderElementsOf(wrong.failing());
        assertThat(failed.values())
                .allSatisfy(result -> assertThat(result)
                        .startsWith("failed: ")
                        .contains("\nhint: ")
                        .contains("\n  computed:  ")
                        .contains("\n  expected:  "));
    }

    @Test
    void everyCheckIsFailedBySomeMistake() {
        Set<String> failing = new TreeSet<>();
        wrong().forEach(wrong -> failing.addAll(wrong.failing()));

        assertThat(failing)
                .isEqualTo(new TreeSet<>(
                        ChecksRun.of(ID, new Delegate(), SEED, check -> true).keySet()));
    }

    private static Map<String, String> failed(WrongSolution wrong) {
        Map<String, String> results = new TreeMap<>(ChecksRun.of(
                ID, wrong.solution(), SEED, check -> !wrong.trainsRightly() || !LongChecks.IDS.contains(check)));
        results.values().removeIf("passed"::equals);
        return results;
    }
}
