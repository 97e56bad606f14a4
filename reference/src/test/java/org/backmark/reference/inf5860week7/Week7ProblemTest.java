package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.reference.Steps;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Week7ProblemTest {

    @Test
    void aRandomProblemHasTheShapesOfTheContract() {
        Week7Problem problem = Week7Problem.random(new Random(1), 4, 5, 3, 6, 0.5);

        assertThat(problem.theta1().shape()).isEqualTo("5 x 5");
        assertThat(problem.theta2().shape()).isEqualTo("3 x 6");
        assertThat(problem.x().shape()).isEqualTo("6 x 4");
        assertThat(problem.y()).hasSize(6);
        assertThat(problem.numLabels()).isEqualTo(3);
        assertThat(problem.lambda()).isEqualTo(0.5);
        assertThat(problem.samples()).isEqualTo(6);
    }

    @Test
    void everyLabelIsDrawnAndNoOther() {
        Week7Problem problem = Week7Problem.random(new Random(2), 2, 2, 4, 200, 0);

        assertThat(problem.y()).containsOnly(1, 2, 3, 4).contains(1, 2, 3, 4);
    }

    @Test
    void oneSeedGivesOneProblem() {
        Week7Problem first = Week7Problem.random(new Random(3), 3, 4, 2, 5, 0);
        Week7Problem second = Week7Problem.random(new Random(3), 3, 4, 2, 5, 0);

        assertThat(first.theta1().isIdentical(second.theta1(), 0)).isTrue();
        assertThat(first.theta2().isIdentical(second.theta2(), 0)).isTrue();
        assertThat(first.x().isIdentical(second.x(), 0)).isTrue();
        assertThat(first.y()).isEqualTo(second.y());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2, 1", "3, 5, 3, 5", "30, 40, 10, 100", "400, 25, 10, 50", "2, 300, 2, 20"})
    void theCostOfARandomProblemIsNeverSaturated(int inputs, int hidden, int labels, int samples) {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            Week7Problem problem = Week7Problem.random(random, inputs, hidden, labels, samples, 0);
            Layers layers = ForwardPass.layers(Steps.right(), problem);
            assertThat(CommonOps_DDRM.elementMaxAbs(layers.z3().getDDRM())).isLessThanOrEqualTo(8);
            assertThat(CommonOps_DDRM.elementMaxAbs(layers.z2().getDDRM())).isBetween(1e-3, 10.0);
        }
    }

    @Test
    void aSizeThatIsTooSmallIsNamed() {
        assertThatThrownBy(() -> Week7Problem.random(new Random(5), 3, 4, 1, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such network: 3 inputs, 4 hidden units, 1 labels, 2 samples;"
                        + " needed are at least 1, 1, 2, 1");
        IntStream.range(0, 4)
                .forEach(zero -> assertThatThrownBy(() -> {
                            int[] size = {1, 1, 2, 1};
                            size[zero]--;
                            Week7Problem.random(new Random(5), size[0], size[1], size[2], size[3], 0);
                        })
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
