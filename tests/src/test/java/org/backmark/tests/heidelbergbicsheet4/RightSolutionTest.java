package org.backmark.tests.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Steps;
import org.backmark.tests.ChecksRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RightSolutionTest {
    private static final String ID = "heidelberg-bic-sheet4";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, -1, Long.MAX_VALUE})
    void theReferencePassesEveryCheckWithEverySeed(long seed) {
        assertThatAllPass(new Sheet4Reference(), seed);
    }

    static Stream<Arguments> variants() {
        Sheet4Steps.Activate slope = Sheet4Steps.SLOPE.right();
        return Stream.of(
                Arguments.of(
                        "the slope of RELU from the right at its kink",
                        Steps.right()
                                .with(
                                        Sheet4Steps.SLOPE,
                                        (phi, v) -> phi == Phi.RELU
                                                ? v.map(value -> value >= 0 ? 1 : 0)
                                                : slope.of(phi, v))),
                Arguments.of("the logistic slope from its value", Steps.right().with(Sheet4Steps.SLOPE, (phi, v) -> {
                    Matrix z = Sheet4Steps.PHI.right().of(phi, v);
                    return phi == Phi.RELU ? slope.of(phi, v) : z.minus(z.elementMult(z));
                })),
                Arguments.of("samples drawn by a product", Steps.right().with(Sheet4Steps.SAMPLE, (samples, random) ->
                        (int) (random.nextDouble() * samples))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void everyOtherWayToBeRightPassesEveryCheck(String name, Steps steps) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThatAllPass(new Sheet4Reference(steps), seed);
        }
    }

    private static void assertThatAllPass(Object solution, long seed) {
        Map<String, String> results = ChecksRun.of(ID, solution, seed, check -> true);

        assertThat(results).hasSize(45);
        results.forEach((check, result) -> assertThat(result).as(check).isEqualTo("passed"));
    }
}
