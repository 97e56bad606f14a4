package org.backmark.tests.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.backmark.tests.ChecksRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RightSolutionTest {
    private static final String ID = "osnabrueck-backprop-gd";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, -1, Long.MAX_VALUE})
    void theReferencePassesEveryCheckWithEverySeed(long seed) {
        assertThatAllPass(new CatsAndDogsReference(), seed);
    }

    static Stream<Arguments> variants() {
        return SlipBank.of(ID).orElseThrow().variants().entrySet().stream()
                .map(variant -> Arguments.of(variant.getKey(), variant.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void everyOtherWayToBeRightPassesEveryCheck(String name, Object variant) {
        for (long seed = 1; seed <= 5; seed++) {
            assertThatAllPass(variant, seed);
        }
    }

    private static void assertThatAllPass(Object solution, long seed) {
        Map<String, String> results = ChecksRun.of(ID, solution, seed, check -> true);

        assertThat(results).hasSize(51);
        results.forEach((check, result) -> assertThat(result).as(check).isEqualTo("passed"));
    }
}
