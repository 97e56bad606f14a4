package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

/** One step replaced is one mistake made, and everything else stays right. */
class Lab2StepsTest {
    private static final Hyperparameters H = new Hyperparameters(0.1, 0.9, 0.999, 1e-8);

    private final Lab2 right = new Lab2Reference();
    private final Lab2Problem problem = Lab2Problem.random(new Random(4), 3, 5, 4, 6, Activation.SIGMOID);

    @Test
    void aForgottenOutputSlopeSpoilsTheGradientsAndNotThePrediction() {
        Lab2 slip = new Lab2Reference(Steps.right()
                .with(Lab2Steps.OUTPUT_SLOPE, (steps, at, layers) -> layers.a3().map(any -> 1)));

        assertThat(identical(problem.backward(slip), problem.backward(right))).isFalse();
        assertThat(problem.forward(slip).isIdentical(problem.forward(right), 0)).isTrue();
    }

    @Test
    void theStudentsDerivativeIsFollowedThroughIntoTheGradients() {
        Lab2 student =
                new Lab2Reference(Steps.right().with(Lab2Steps.ACTIVATION_DERIVATIVE, (kind, z) -> z.map(v -> 0.1)));

        Lab2 followed =
                new Lab2Reference(Steps.right().with(Lab2Steps.ACTIVATION_DERIVATIVE, student::activationDerivative));

        assertThat(identical(problem.backward(student), problem.backward(right)))
                .isFalse();
        assertThat(identical(problem.backward(student), problem.backward(followed)))
                .isTrue();
    }

    @Test
    void theStudentsOptimiserIsFollowedThroughIntoTheTraining() {
        Lab2 student = new Lab2Reference(Steps.right()
                .with(
                        Lab2Steps.ADAM,
                        (gradient, memory, h) ->
                                new Move(gradient.scale(-1.0 / memory.step()), memory.first(), memory.second())));

        Lab2 followed = new Lab2Reference(Steps.right().with(Lab2Steps.WALK, (steps, kind, start, h) -> {
            List<Matrix> history = new ArrayList<>();
            return gradient -> {
                history.add(gradient);
                List<Matrix> path = student.optimise(kind, start, history, h);
                return path.get(path.size() - 1);
            };
        }));

        assertThat(identical(train(student).weights(), train(right).weights())).isFalse();
        assertThat(identical(train(student).weights(), train(followed).weights()))
                .isTrue();
    }

    private Training train(Lab2 solution) {
        return problem.train(solution, new TrainingPlan(Optimizer.ADAM, H, 3, 2, new Random(1)), new StringBuilder());
    }

    private static boolean identical(List<Matrix> some, List<Matrix> others) {
        boolean identical = some.size() == others.size();
        for (int k = 0; identical && k < some.size(); k++) {
            identical = some.get(k).isIdentical(others.get(k), 0);
        }
        return identical;
    }
}
