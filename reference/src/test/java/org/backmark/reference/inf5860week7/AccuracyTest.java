package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    /** One hidden unit that is 1/2 or more where x is positive; label 2 is for these. */
    private static final Matrix THETA1 = Matrix.of(new double[][] {{0, 10}});

    private static final Matrix THETA2 = Matrix.of(new double[][] {{0.5, 0}, {0, 1}, {-1, 0}});
    private static final Matrix X = Matrix.of(new double[][] {{-1}, {2}, {3}, {-4}});

    @Test
    void theLabelIsThatOfTheLargestOutput() {
        assertThat(Predictions.labels(THETA1, THETA2, X)).containsExactly(1, 2, 2, 1);
    }

    @Test
    void theFirstOfEquallyLargeOutputsCounts() {
        assertThat(Predictions.labels(THETA1, new Matrix(3, 2), X)).containsOnly(1);
    }

    @Test
    void outputsThatAreRoundedToOneAreStillTold() {
        Matrix large = Matrix.of(new double[][] {{100, 0}, {200, 0}, {150, 0}});

        assertThat(Predictions.labels(THETA1, large, X)).containsOnly(2);
    }

    @Test
    void anOutputThatIsNotANumberHasNoLabel() {
        Matrix broken = Matrix.of(new double[][] {{0.5, 0}, {0, Double.NaN}, {-1, 0}});

        assertThat(Predictions.labels(THETA1, broken, X)).containsOnly(0);
        assertThat(Accuracy.percent(THETA1, broken, X, new int[] {1, 2, 2, 1})).isZero();
    }

    @Test
    void theAccuracyIsTheShareOfRightLabelsInPercent() {
        assertThat(Accuracy.percent(THETA1, THETA2, X, new int[] {1, 2, 2, 1})).isEqualTo(100);
        assertThat(Accuracy.percent(THETA1, THETA2, X, new int[] {1, 2, 2, 3})).isEqualTo(75);
        assertThat(Accuracy.percent(THETA1, THETA2, X, new int[] {3, 3, 3, 3})).isZero();
    }
}
