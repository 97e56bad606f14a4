package org.backmark.reference.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Sheet4ReferenceTest {
    private final Sheet4Reference reference = new Sheet4Reference();

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeWithCentralDifferences(Phi phi) {
        Sheet4Problem at = Sheet4Problem.random(new Random(3), 3, 5, 2, 7, phi);
        List<Matrix> gradients = Parts.of(at.backprop(reference));
        List<Matrix> differences = Parts.of(at.centralDifferences());

        for (int part = 0; part < 4; part++) {
            assertThat(gradients.get(part).elementMaxAbs()).isGreaterThan(1e-3);
            Expect.that(Parts.NAMES.get(part)).agrees(gradients.get(part), differences.get(part), 1e-7);
        }
    }

    @Test
    void theXorNetworkIsRightAndDoesNotMove() {
        Sheet4Problem xor = Sheet4Problem.xor();
        Training trained = xor.train(reference, new AscentPlan(0.5, 100, new Random(1)));

        assertThat(xor.layers().outputZ().toArrays()).isDeepEqualTo(new double[][] {{0, 1, 1, 0}});
        for (int part = 0; part < 4; part++) {
            Expect.that(Parts.NAMES.get(part))
                    .agrees(
                            Parts.of(trained.net()).get(part),
                            Parts.of(xor.net()).get(part),
                            0);
        }
        assertThat(trained.objective()).hasSize(100).containsOnly(-0.0);
    }

    /** Not to 0: some targets are above 1, which no logistic output is. */
    @Test
    void theObjectiveIsClimbed() {
        Sheet4Problem at = Sheet4Problem.random(new Random(3), 3, 5, 2, 7, Phi.LOGISTIC);
        Mlp net = at.train(reference, new AscentPlan(0.5, 200, new Random(1))).net();

        assertThat(at.objective()).isNegative();
        assertThat(at.at(net).objective()).isGreaterThan(0.7 * at.objective()).isNegative();
    }

    @Test
    void noIterationLeavesTheNetworkAsItIs() {
        Sheet4Problem at = Sheet4Problem.random(new Random(3), 3, 5, 2, 7, Phi.RELU);
        Training trained = at.train(reference, new AscentPlan(0.5, 0, new Random(1)));

        assertThat(trained.objective()).isEmpty();
        assertThat(trained.net()).isEqualTo(at.net());
    }

    @Test
    void oneStepReplacedIsOneMistakeMade() {
        Sheet4Reference slip = new Sheet4Reference(Steps.right().with(Sheet4Steps.OUTPUT_TERM, Matrix::minus));
        Sheet4Problem at = Sheet4Problem.random(new Random(3), 3, 5, 2, 7, Phi.LOGISTIC);
        LayerGradients right = at.backprop(reference);
        LayerGradients wrong = at.backprop(slip);

        assertThat(wrong.dV().plus(right.dV()).elementMaxAbs()).isLessThan(1e-15);
        assertThat(wrong.dc().plus(right.dc()).elementMaxAbs()).isLessThan(1e-15);
    }
}
