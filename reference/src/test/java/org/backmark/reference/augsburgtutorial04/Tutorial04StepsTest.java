package org.backmark.reference.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.compare.Mismatch;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

/** One step replaced is one mistake made, and everything else stays right. */
class Tutorial04StepsTest {
    private final Tutorial04Network right = new Tutorial04Reference();
    private final Tutorial04Problem problem = Tutorial04Problem.random(new Random(4), 8, 6, 5, 4, 3);

    @Test
    void theSlopeOfAnotherPlaceSpoilsTheHiddenLayersOnly() {
        Tutorial04Network slip = new Tutorial04Reference(Steps.right()
                .with(
                        Tutorial04Steps.DEL_SIGMOID,
                        h -> Tutorial04Steps.DEL_SIGMOID
                                .right()
                                .apply(Tutorial04Steps.SIGMOID.right().apply(h))));

        Parameters wrong = problem.gradients(slip);
        Parameters expected = problem.gradients(right);
        agree(wrong, expected, 2);
        differ(wrong, expected, 1);
        differ(wrong, expected, 0);
    }

    @Test
    void theStudentsLastErrorTermIsFollowedThroughIntoTheGradients() {
        Tutorial04Network student = new Tutorial04Reference(Steps.right()
                .with(
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> Tutorial04Steps.LAST_ERROR_TERM
                                .right()
                                .of(steps, h, y)
                                .divide(y.length)));

        Tutorial04Network followed = new Tutorial04Reference(
                Steps.right().with(Tutorial04Steps.LAST_ERROR_TERM, (steps, h, y) -> student.lastErrorTerm(h, y)));

        differ(problem.gradients(student), problem.gradients(right), 2);
        for (int k = 0; k < 3; k++) {
            agree(problem.gradients(student), problem.gradients(followed), k);
        }
    }

    @Test
    void theStudentsStepIsFollowedThroughIntoTheTraining() {
        Tutorial04Network student =
                new Tutorial04Reference(Steps.right().with(Tutorial04Steps.AVERAGE_WEIGHTS, (sum, samples) -> sum));

        Tutorial04Network followed = new Tutorial04Reference(
                Steps.right().with(Tutorial04Steps.STEP, (steps, from, rate) -> from.step(student, rate)));

        differ(trained(student), trained(right), 0);
        for (int k = 0; k < 3; k++) {
            agree(trained(student), trained(followed), k);
        }
    }

    @Test
    void everyStepHasANameOfItsOwn() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : Tutorial04Steps.class.getFields()) {
            names.add(((Step<?>) field.get(null)).name());
        }
        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private Parameters trained(Tutorial04Network network) {
        Samples samples = problem.samples();
        problem.setUp(network);
        network.train(samples.x(), samples.y(), samples.x(), samples.y(), 0.2, 3, new StringBuilder());
        return new Parameters(network.weights(), network.biases());
    }

    private static void agree(Parameters computed, Parameters expected, int layer) {
        Expect.that("weights " + layer)
                .agrees(computed.weights().get(layer), expected.weights().get(layer), 1e-12);
        Expect.that("biases " + layer)
                .agrees(computed.biases().get(layer), expected.biases().get(layer), 1e-12);
    }

    private static void differ(Parameters computed, Parameters expected, int layer) {
        assertThatThrownBy(() -> agree(computed, expected, layer)).isInstanceOf(Mismatch.class);
    }
}
