package org.backmark.tests.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.backmark.tests.ChecksRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RightSolutionTest {
    private static final String ID = "heidelberg-bic-sheet4";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, -1, Long.MAX_VALUE})
    void theReferencePassesEveryCheckWithEverySeed(long seed) {
        assertThatAllPass(new Sheet4Reference(), seed);
    }

    static Stream<Arguments> variants() {
        return SlipBank.of(ID).orElseThrow().variants().entrySet().stream()
                .map(variant -> Arguments.of(variant.getKey(), variant.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void everyOtherWayToBeRightPassesEveryCheck(String name, Object variant) {
        assertThatAllPass(variant, 5);
    }

    private static void assertThatAllPass(Object solution, long seed) {
        Map<String, String> results = ChecksRun.of(ID, solution, seed, check -> true);

        assertThat(results).hasSize(50);
        results.forEach((check, result) -> assertThat(result).as(check).isEqualTo("passed"));
    }
}
