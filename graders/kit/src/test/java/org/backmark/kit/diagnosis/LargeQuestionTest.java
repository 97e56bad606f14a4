package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;

/** What is named for small networks must explain what comes of a large one: otherwise nothing is kept for it. */
class LargeQuestionTest {
    private static final Matrix LARGE = new Matrix(20, 30).plus(1.5);
    private static final List<Set<Slip>> CAUSES =
            List.of(Set.of(SumsBank.ALSO_PLUS_ONE), Set.of(SumsBank.ALSO_PLUS_TWO));

    private final LargeQuestion question =
            new LargeQuestion(Probe.of(Sums.class, "twice", LARGE), new SumsBank()::solution);

    private Optional<Observation> seen(Matrix answer) {
        AnswerVector reply = AnswerVector.of(answer);
        return Optional.of(new Observation(
                Reading.ANSWER, reply, reply, false, question.asked().right()));
    }

    private static Slip signed(Symptom sign, Slip.Price price) {
        return new Slip("twice.signed", "twice", "Part 1", "That was done.", Optional.of(sign), price);
    }

    private List<Set<Slip>> explaining(Symptom sign, Matrix answer) {
        return question.explaining(List.of(Set.of(signed(sign, Slip.Price.USUAL))), () -> seen(answer));
    }

    @Test
    void theSlipThatForetellsTheAnswerExplainsIt() {
        assertThat(question.explaining(CAUSES, () -> seen(LARGE.scale(2).plus(2))))
                .containsExactly(Set.of(SumsBank.ALSO_PLUS_TWO));
    }

    @Test
    void zerosAreExplainedByNone() {
        assertThat(question.explaining(CAUSES, () -> seen(new Matrix(20, 30)))).isEmpty();
    }

    @Test
    void anExceptionIsExplainedByNone() {
        assertThat(question.explaining(CAUSES, Optional::empty)).isEmpty();
    }

    @Test
    void whatKeepsNothingNeedNotExplainItAndIsNotAsked() {
        Slip differences = signed(Symptom.NUMERICAL, new Slip.Price(Optional.empty(), Optional.of(0.0), true));

        assertThat(question.explaining(List.of(Set.of(differences)), () -> {
                    throw new AssertionError("asked");
                }))
                .containsExactly(Set.of(differences));
    }

    @Test
    void aTransposedAnswerIsTransposedWhateverItsSize() {
        assertThat(explaining(Symptom.TRANSPOSED, LARGE.scale(2).transpose())).isNotEmpty();
        assertThat(explaining(Symptom.TRANSPOSED, LARGE.scale(2))).isEmpty();
    }

    @Test
    void floatIsAboutRightWhateverTheSize() {
        assertThat(explaining(Symptom.SINGLE_PRECISION, LARGE.scale(2).plus(1e-6)))
                .isNotEmpty();
        assertThat(explaining(Symptom.SINGLE_PRECISION, new Matrix(20, 30))).isEmpty();
    }

    @Test
    void whatASlipHasNoAnswerToIsNotHeldAgainstIt() {
        LargeQuestion unanswered =
                new LargeQuestion(Probe.of(Sums.class, "twice", LARGE), slips -> new SumsBank.Solution(slips) {
                    @Override
                    public Matrix twice(Matrix matrix) {
                        return matrix.mult(slips.isEmpty() ? matrix.transpose() : matrix);
                    }
                });

        assertThat(unanswered.explaining(CAUSES, () -> seen(new Matrix(20, 20))))
                .isEqualTo(CAUSES);
    }
}
