package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Lab2ProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyGradientOfARandomProblemDiffersFromZero(Activation hidden) {
        for (int seed = 0; seed < 200; seed++) {
            Lab2Problem problem = Lab2Problem.random(new Random(seed), 3, 4, 5, 1 + seed % 9, hidden);

            assertThat(problem.backward(new Lab2Reference()))
                    .as("seed " + seed)
                    .allSatisfy(gradient -> assertThat(gradient.elementMaxAbs()).isGreaterThan(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noHiddenUnitIsCloseToTheKink(Activation hidden) {
        Lab2Problem problem = Lab2Problem.random(new Random(5), 3, 4, 5, 12, hidden);
        Matrix z1 = problem.x().mult(problem.w().get(0));
        Matrix z2 = Activations.activation(hidden, z1).mult(problem.w().get(1));

        assertThat(z1.map(Math::abs).elementMin()).isGreaterThanOrEqualTo(1e-3);
        assertThat(z2.map(Math::abs).elementMin()).isGreaterThanOrEqualTo(1e-3);
        assertThat(z2.elementMin()).isNegative();
        assertThat(z2.elementMax()).isPositive();
    }

    @Test
    void twoSamplesHaveBothLabels() {
        for (int seed = 0; seed < 50; seed++) {
            Lab2Problem problem = Lab2Problem.random(new Random(seed), 2, 3, 4, 2, Activation.TANH);
            assertThat(problem.y().elementSum()).isEqualTo(1);
        }
    }

    @Test
    void anImpossibleSizeIsNamed() {
        assertThatThrownBy(() -> Lab2Problem.random(new Random(1), 2, 1, 4, 5, Activation.TANH))
                .hasMessage("no such network: 2 inputs, hidden layers of 1 and 4 units, 5 samples;"
                        + " needed are at least 1, 2, 2, 1");
    }
}
