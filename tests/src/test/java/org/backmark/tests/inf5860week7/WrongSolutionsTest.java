package org.backmark.tests.inf5860week7;

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
    private static final long SEED = 1;
    private static final String TRAINING = "trainingReachesTheAccuracy";

    static Stream<WrongSolution> wrong() {
        return Stream.of(
                        WrongBeginnings.byHand(),
                        WrongBeginnings.sigmoidGradient(),
                        WrongBeginnings.randInitializeWeights(),
                        WrongCosts.withoutPenalty(),
                        WrongCosts.withPenalty(),
                        WrongGradients.backprop(),
                        WrongGradients.penalty(),
                        WrongGradients.numericalGradient(),
                        WrongGradients.check(),
                        WrongTraining.all(),
                        WrongNulls.all(),
                        WrongMemory.all(),
                        WrongShapes.all())
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
                .isEqualTo(new TreeSet<>(ChecksRun.of("inf5860-week7", new Delegate(), SEED, check -> true)
                        .keySet()));
    }

    // Training takes a second: only the solutions that fail it run it.
    private static Map<String, String> failed(WrongSolution wrong) {
        Map<String, String> results = new TreeMap<>(ChecksRun.of(
                "inf5860-week7",
                wrong.solution(),
                SEED,
                check -> !check.equals(TRAINING) || wrong.failing().contains(TRAINING)));
        results.values().removeIf("passed"::equals);
        return results;
    }
}
