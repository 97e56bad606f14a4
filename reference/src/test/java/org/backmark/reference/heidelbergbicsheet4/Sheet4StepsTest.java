package org.backmark.reference.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What later answers build on. */
class Sheet4StepsTest {
    private static final Sheet4Slips BANK = new Sheet4Slips();
    private final Sheet4 right = new Sheet4Reference();
    private final Reference followed = Reference.of("heidelberg-bic-sheet4").orElseThrow();
    private final Sheet4Problem at = Sheet4Problem.random(new Random(4), 3, 4, 2, 6, Phi.LOGISTIC);

    private static Sheet4 with(String id) {
        Slip slip = BANK.slips().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return BANK.solution(Set.of(slip));
    }

    private List<double[][]> gradients(Sheet4 solution) {
        return Parts.of(at.backprop(solution)).stream().map(Matrix::toArrays).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "output-delta, output-delta.cost",
        "hidden-delta, hidden-delta.no-slope",
        "bias-gradient, bias-gradient.mean",
        "backprop, backprop.mean"
    })
    void theStudentsMistakeIsFollowedThrough(String task, String slip) {
        Sheet4 student = with(slip);
        Sheet4 given = (Sheet4) followed.given(Set.of(task), student);

        assertThat(followed.isRealAttempt(task, student, new Random(1))).isTrue();
        assertThat(gradients(given).get(1))
                .isDeepEqualTo(gradients(student).get(1))
                .isNotEqualTo(gradients(right).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"output-delta", "hidden-delta", "bias-gradient", "backprop"})
    void noNumbersAreNoAttempt(String task) {
        Steps nothing = Steps.right()
                .with(Sheet4Steps.OUTPUT_DELTA, (steps, z, target, v, phi) -> v.scale(0))
                .with(Sheet4Steps.HIDDEN_DELTA, (steps, w, delta, v, phi) -> v.scale(0))
                .with(Sheet4Steps.BIAS_GRADIENT, delta -> delta.cols(0, 1).scale(0));

        assertThat(followed.isRealAttempt(task, new Sheet4Reference(nothing), new Random(1)))
                .isFalse();
    }

    @Test
    void anAnswerOfAnotherShapeIsNotBuiltOn() {
        Sheet4 student = new Sheet4Reference(Steps.right().with(Sheet4Steps.BIAS_GRADIENT, delta -> new Matrix(1, 1)));
        Sheet4 given = (Sheet4) followed.given(Set.of("bias-gradient"), student);

        assertThatThrownBy(() -> at.backprop(given)).hasMessage("the student's answer has another shape");
    }

    @Test
    void aTaskThatOthersDoNotBuildOnIsNoAttempt() {
        assertThat(followed.isRealAttempt("layer-jacobian", right, new Random(1)))
                .isFalse();
    }
}
