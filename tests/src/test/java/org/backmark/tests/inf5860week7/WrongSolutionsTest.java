package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Week7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake fails the checks that it should, and no others. */
final class WrongSolutionsTest {
    private static final long SEED = 1;

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
                        WrongTraining.all())
                .flatMap(wrong -> wrong);
    }

    @Test
    void dump() {
        wrong().forEach(w -> {
            Map<String, String> f = failed(w.solution());
            System.out.println("## " + w.mistake() + "\n\"" + String.join("\", \"", f.keySet()) + "\"");
            f.values().stream().filter(v -> !v.startsWith("failed: ")).forEach(System.out::println);
        });
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aMistakeFailsJustTheChecksThatItShould(WrongSolution wrong) {
        Map<String, String> failed = failed(wrong.solution());

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
                        ChecksRun.of(new Delegate(), SEED, check -> true).keySet()));
    }

    private static Map<String, String> failed(Week7 solution) {
        Map<String, String> results = new TreeMap<>(ChecksRun.of(solution, SEED, check -> true));
        results.values().removeIf("passed"::equals);
        return results;
    }
}
