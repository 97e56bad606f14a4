package org.backmark.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.score.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody earns who knows the public answers by heart: nothing but what they are the honest answers to. */
final class ByHeartTest {
    /** Questions without arguments, where knowing the answer is the task. */
    private static final Set<String> WITHOUT_ARGUMENTS = Set.of(
            "netHasThreeThetasAndTheFirstIsRight",
            "netShapesAreRight",
            "reluDerivativesAreRight",
            "reluForwardPassIsRight",
            "xorBeginsAsTheLabsCode",
            "xorPointsAreThoseOfTheLab");

    /** Answers that are right for all numbers like the public ones: s' far out, and what other units' weights do. */
    private static final Set<String> RIGHT_FOR_ALL_LIKE_IT =
            Set.of("derivativeIsANumberFarOut", "weightTermOfAnotherUnitIsZero");

    /** What was drawn once, and is given instead of drawing; other checks look at the generator. */
    private static final Set<String> DRAWN_ONCE = Set.of(
            "initialWeightsFillTheRange",
            "initialWeightsHaveTheRightShape",
            "linearPointsHaveTheLabelsOfTheirSides",
            "linearPointsLieInTheUnitSquare",
            "sampleHasAnAnimalAColumn",
            "sampleHasTheMeansOfTheSheet");

    /** A figure of descents that other checks judge, and what whoever does nothing leaves alone. */
    private static final Set<String> SHOWN_OR_LEFT_ALONE =
            Set.of("kindsOfDescentAndLearningRatesAreCompared", "stepLeavesTheGivenParametersAlone");

    static Stream<String> assignments() {
        return Assignments.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void publicAnswersByHeartEarnNothing(String id) {
        Marks marks = Marks.of(id, ByHeart.of(Assignments.load(id), 1), 2, Set.of());

        Set<String> earned = new TreeSet<>();
        for (Outcome outcome : Set.of(Outcome.PASSED, Outcome.FOLLOWED_THROUGH, Outcome.BORDERLINE)) {
            earned.addAll(marks.with(outcome).keySet());
        }
        assertThat(earned).isSubsetOf(expected(id));
        assertThat(earned)
                .containsAll(
                        WITHOUT_ARGUMENTS.stream().filter(ids(id)::contains).toList());
    }

    private static Set<String> expected(String id) {
        return Stream.of(WITHOUT_ARGUMENTS, RIGHT_FOR_ALL_LIKE_IT, DRAWN_ONCE, SHOWN_OR_LEFT_ALONE)
                .flatMap(Set::stream)
                .filter(ids(id)::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(String id) {
        return Assignments.load(id).checks().map(Check::id).collect(Collectors.toSet());
    }
}
