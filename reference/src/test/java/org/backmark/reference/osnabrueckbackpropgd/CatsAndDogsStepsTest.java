package org.backmark.reference.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

/** One step replaced is one mistake made, and everything else stays right. */
class CatsAndDogsStepsTest {
    private static final String ID = "osnabrueck-backprop-gd";
    private final CatsAndDogs right = new CatsAndDogsReference();
    private final Reference followed = Reference.of(ID).orElseThrow();
    private final AnimalsProblem at = AnimalsProblem.random(new Random(4), 7);

    @Test
    void aForgottenFactorSpoilsTheGradientAndNotTheLoss() {
        CatsAndDogs slip = new CatsAndDogsReference(Steps.right()
                .with(CatsAndDogsSteps.ERROR, (y, t) -> Vectors.combine(y, t, (output, target) -> output - target)));

        assertThat(at.gradient(slip)[0]).isCloseTo(at.gradient(right)[0] / 2, within(1e-12));
        assertThat(at.loss(slip)).isEqualTo(at.loss(right));
    }

    @Test
    void theStudentsGradientIsFollowedIntoTheDescent() {
        CatsAndDogs student = new CatsAndDogsReference(Steps.right()
                .with(CatsAndDogsSteps.COLLECT, (x, delta) -> GradientSlips.scaled(Neuron.collect(x, delta), 0.5)));

        CatsAndDogs given = (CatsAndDogs) followed.given(Set.of("gradient"), student);

        assertThat(followed.isRealAttempt("gradient", student, new Random(1))).isTrue();
        assertThat(loss(given)).isEqualTo(loss(student)).isNotEqualTo(loss(right));
    }

    @Test
    void theStudentsDerivativeIsFollowedIntoTheGradient() {
        CatsAndDogs student =
                new CatsAndDogsReference(Steps.right().with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, Neuron::logistic));

        CatsAndDogs given = (CatsAndDogs) followed.given(Set.of("logistic-derivative"), student);

        assertThat(followed.isRealAttempt("logistic-derivative", student, new Random(1)))
                .isTrue();
        assertThat(at.gradient(given)).containsExactly(at.gradient(student), within(1e-12));
        assertThat(at.gradient(given)[0]).isNotEqualTo(at.gradient(right)[0]);
    }

    @Test
    void anAnswerOfAnotherLengthIsNotBuiltOn() {
        CatsAndDogs student =
                new CatsAndDogsReference(Steps.right().with(CatsAndDogsSteps.FORWARD, (steps, w, x) -> new double[1]));

        CatsAndDogs given = (CatsAndDogs) followed.given(Set.of("forward"), student);

        assertThatThrownBy(() -> given.gradient(new double[2], new Matrix(2, 3), new double[3]))
                .hasMessage("the student gives another number of outputs");
    }

    @Test
    void aTaskThatOthersDoNotBuildOnIsNoAttempt() {
        assertThat(followed.isRealAttempt("normalize", right, new Random(1))).isFalse();
    }

    private double loss(CatsAndDogs solution) {
        double[] loss = at.descend(solution, new DescentPlan(0.2, 0.5, 2, 3, new Random(9)))
                .loss();
        return loss[loss.length - 1];
    }
}
