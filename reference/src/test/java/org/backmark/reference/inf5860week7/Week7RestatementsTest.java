package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Restatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class Week7RestatementsTest {
    private static final Week7 RIGHT = new Week7Reference();
    private static final double TOLERANCE = 1e-9;
    static final List<Double> LAMBDAS = List.of(0.0, 1.5);

    private static Week7Problem problem(double lambda) {
        return Week7Problem.random(new Random(3), 4, 3, 5, 6, lambda);
    }

    /** Whoever takes labels for numbers of columns is asked with labels from 0; all others are right either way. */
    static Stream<Week7> askedAnotherWay() {
        return Week7Restatements.all().stream().map(way ->
                (Week7) way.of().apply(way.way().contains("labels from 0") ? new FromZero(RIGHT) : RIGHT));
    }

    @ParameterizedTest
    @MethodSource("askedAnotherWay")
    void whoIsRightInThatWayHasTheAnswersOfTheQuestion(Week7 asked) {
        for (double lambda : LAMBDAS) {
            Week7Problem at = problem(lambda);

            assertThat(at.cost(asked)).isCloseTo(at.cost(RIGHT), within(TOLERANCE));
            assertThat(at.backprop(asked)
                            .theta1()
                            .isIdentical(at.backprop(RIGHT).theta1(), TOLERANCE))
                    .isTrue();
            assertThat(at.backprop(asked)
                            .theta2()
                            .isIdentical(at.backprop(RIGHT).theta2(), TOLERANCE))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("LAMBDAS")
    void aTrainingOfTheLargerNetworkIsThatOfItsPart(double lambda) {
        Week7Problem at = problem(lambda);
        Training expected = RIGHT.train(at.theta1(), at.theta2(), at.x(), at.y(), 5, lambda, 0.3, 4);

        Training computed = new LargerNetwork(RIGHT).train(at.theta1(), at.theta2(), at.x(), at.y(), 5, lambda, 0.3, 4);

        assertThat(computed.cost()).containsExactly(expected.cost(), within(TOLERANCE));
        assertThat(computed.theta1().isIdentical(expected.theta1(), TOLERANCE)).isTrue();
        assertThat(computed.theta2().isIdentical(expected.theta2(), TOLERANCE)).isTrue();
    }

    @Test
    void whoFailsAtOtherSizesIsAskedAtTheSheets() {
        Week7 fixed = new Restating(RIGHT) {
            @Override
            double cost(Week7Problem at) {
                assertThat(at.theta1().getNumCols()).isEqualTo(401);
                assertThat(at.theta2().getNumCols()).isEqualTo(26);
                assertThat(at.numLabels()).isEqualTo(10);
                return at.cost(student());
            }

            @Override
            Gradients gradients(Week7Problem at) {
                return at.backprop(student());
            }

            @Override
            Training training(Week7Problem at, double alpha, int steps) {
                return train(at, alpha, steps);
            }
        };

        assertThat(problem(1).cost(new LargerNetwork(fixed)))
                .isCloseTo(problem(1).cost(RIGHT), within(TOLERANCE));
    }

    @Test
    void whatIsLargerThanTheSheetsNetworkCannotBePutSo() {
        Week7Problem large = Week7Problem.random(new Random(3), 4, 26, 5, 6, 0);

        assertThatThrownBy(() -> large.cost(new LargerNetwork(RIGHT))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAboutOneValueOrManyCostsIsAskedAsItIs() {
        Week7Problem at = problem(0);
        for (Restatement way : Week7Restatements.all()) {
            Week7 asked = (Week7) way.of().apply(RIGHT);

            assertThat(asked.reluByHand()).isEqualTo(RIGHT.reluByHand());
            assertThat(asked.netByHand()).isEqualTo(RIGHT.netByHand());
            assertThat(asked.sigmoidGradient(new Matrix(2, 3)).get(1, 2)).isEqualTo(0.25);
            assertThat(asked.randInitializeWeights(3, 2, new Random(1)).getNumRows())
                    .isEqualTo(2);
            Gradients differences = at.numericalGradient(asked);
            assertThat(differences
                            .theta1()
                            .isIdentical(at.numericalGradient(RIGHT).theta1(), 0))
                    .isTrue();
            assertThat(asked.checkNNGradients(at.theta1(), at.theta2(), at.x(), at.y(), 5, 0, differences))
                    .isTrue();
        }
    }

    /** Takes label k for column k. */
    private static final class FromZero extends Restating {
        FromZero(Week7 right) {
            super(right);
        }

        private static Week7Problem fromOne(Week7Problem at) {
            int[] y = Arrays.stream(at.y()).map(label -> label + 1).toArray();
            return new Week7Problem(at.theta1(), at.theta2(), at.x(), y, at.numLabels(), at.lambda());
        }

        @Override
        double cost(Week7Problem at) {
            return fromOne(at).cost(student());
        }

        @Override
        Gradients gradients(Week7Problem at) {
            return fromOne(at).backprop(student());
        }

        @Override
        Training training(Week7Problem at, double alpha, int steps) {
            return train(fromOne(at), alpha, steps);
        }
    }
}
