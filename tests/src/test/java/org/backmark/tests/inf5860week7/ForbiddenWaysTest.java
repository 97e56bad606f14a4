package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.datasets.Week7Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.tests.ChecksRun;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sheet forbids earns nothing, and no other way of doing what it asks for is taken for that. */
final class ForbiddenWaysTest {
    private static final String DIFFERENCES = "numericalGradientOfRandomNetworks";
    private static final String TRAINING = "trainingReachesTheAccuracy";

    private static String checked(Week7 student, String check, long seed) {
        return ChecksRun.of("inf5860-week7", student, seed, check::equals).get(check);
    }

    private static Week7 withNumericalGradient(UnaryOperator<Gradients> fromBackprop) {
        return new Delegate() {
            @Override
            public Gradients numericalGradient(
                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                return fromBackprop.apply(super.backprop(theta1, theta2, x, y, numLabels, lambda));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 1e-9, 1e-7})
    void backpropagationIsNoNumericalGradientWhateverNoiseIsAddedToIt(double noise) {
        Random random = new Random(1);
        DoubleUnaryOperator noisy = slope -> slope * (1 + noise * random.nextGaussian());
        Week7 student = withNumericalGradient(
                exact -> new Gradients(exact.theta1().map(noisy), exact.theta2().map(noisy)));

        for (long seed = 1; seed <= 5; seed++) {
            assertThat(checked(student, DIFFERENCES, seed)).startsWith("ForbiddenWay: right, but without the error");
        }
    }

    @Test
    void theWholeTaskEarnsNothingForIt() {
        Marks marks = Marks.of("inf5860-week7", withNumericalGradient(exact -> exact), 1, Set.of(TRAINING));

        assertThat(marks.with(Outcome.FAILED).keySet())
                .containsExactlyInAnyOrder(
                        "numericalGradientOfTheDebugNetwork",
                        DIFFERENCES,
                        "numericalGradientHasThePenalty",
                        "numericalGradientLooksAtBothSides");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 3e-4, 1e-4, 5e-5, 1e-5, 1e-6, 1e-7})
    void everyEpsilonIsSeenToBeOne(double epsilon) {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(checked(differences(epsilon, false), DIFFERENCES, seed)).isEqualTo("passed");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-4})
    void soIsAFormulaOfHigherOrder(double epsilon) {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(checked(differences(epsilon, true), DIFFERENCES, seed)).isEqualTo("passed");
        }
    }

    private static Week7 differences(double epsilon, boolean fourPoints) {
        return new Delegate() {
            @Override
            public Gradients numericalGradient(
                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                Week7Problem at = new Week7Problem(theta1.copy(), theta2.copy(), x, y, numLabels, lambda);
                return new Gradients(slopes(at, at.theta1()), slopes(at, at.theta2()));
            }

            private Matrix slopes(Week7Problem at, Matrix theta) {
                Matrix slopes = theta.copy();
                for (int i = 0; i < theta.getNumElements(); i++) {
                    double far = slope(at, theta, i, epsilon);
                    slopes.set(i, fourPoints ? (4 * slope(at, theta, i, epsilon / 2) - far) / 3 : far);
                }
                return slopes;
            }

            private double slope(Week7Problem at, Matrix theta, int i, double e) {
                double weight = theta.get(i);
                theta.set(i, weight + e);
                double above = at.cost(this);
                theta.set(i, weight - e);
                double below = at.cost(this);
                theta.set(i, weight);
                return (above - below) / (2 * e);
            }
        };
    }

    @Test
    void weightsThatWereTrainedElsewhereKnowNothing() {
        Week7Data data = Week7Data.load(Optional.empty());
        Matrix theta1 = Matrix.wrap(data.weights().orElseThrow().theta1());
        Matrix theta2 = Matrix.wrap(data.weights().orElseThrow().theta2());
        Week7 student = new Delegate() {
            @Override
            public Training train(
                    Matrix given1,
                    Matrix given2,
                    Matrix x,
                    int[] y,
                    int numLabels,
                    double lambda,
                    double alpha,
                    int steps) {
                return new Training(theta1, theta2, new double[steps]);
            }
        };

        assertThat(checked(student, TRAINING, 1)).startsWith("failed: training accuracy");
    }

    @Test
    void whatLearnsLearnsWhereverThePixelsStand() {
        Map<String, String> results = ChecksRun.of("inf5860-week7", new Delegate(), 7, TRAINING::equals);

        assertThat(results).containsEntry(TRAINING, "passed");
    }
}
