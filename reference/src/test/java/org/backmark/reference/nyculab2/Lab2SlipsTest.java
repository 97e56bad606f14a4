package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.SlipBankContract;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

final class Lab2SlipsTest implements SlipBankContract {
    private static final Assignment LAB2 = Assignments.load("nycu-lab2");
    private static final Lab2Slips BANK = new Lab2Slips();
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(LAB2, 1);

    @Override
    public ComposedSlipBank<?> bank() {
        return BANK;
    }

    private String diagnosis(Object solution, String task) {
        return diagnoses(DIAGNOSIS, solution, task).get(0);
    }

    @Test
    void theMisprintedAdamHasAnExplanationOfItsOwn() {
        assertThat(diagnosis(BANK.solution(Set.of(slip("optimisers.adam-as-printed"))), "optimisers"))
                .startsWith("The second moment of ADAM is negative")
                .contains("misprints");
    }

    @Test
    void anAdamThatDividesByZeroIsNotTakenForTheMisprint() {
        assertThat(diagnosis(BANK.solution(Set.of(slip("optimisers.adam-counts-from-zero"))), "optimisers"))
                .startsWith("ADAM counts its steps from 0")
                .doesNotContain("misprints");
    }

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(slip("backward.two-forgotten"), slip("backward.output-slope-forgotten"));

        assertThat(diagnosis(BANK.solution(both), "backward"))
                .contains(both.stream().map(Slip::text).toList());
    }

    @Test
    void aLossAndTheGradientThatFollowsItAreOneMistake() {
        assertThat(slip("backward.two-forgotten").mistake())
                .isEqualTo(slip("loss.half").mistake());
        assertThat(slip("backward.mean-forgotten").mistake())
                .isEqualTo(slip("loss.sum").mistake())
                .isNotEqualTo(slip("loss.half").mistake());
    }

    @Test
    void nothingIsClaimedOfAMistakeThatNobodyKnows() {
        Lab2Reference odd = new Lab2Reference(
                Steps.right().with(Lab2Steps.LOSS_DERIVATIVE, (prediction, y) -> prediction.map(a -> a * a)));

        assertThat(diagnosis(odd, "backward")).isEmpty();
    }

    @Test
    void thereAreSlipsEnoughAndNoTwoSayTheSame() {
        assertThat(BANK.slips()).hasSizeGreaterThan(80).extracting(Slip::text).doesNotHaveDuplicates();
    }

    @Test
    void otherWaysToBeRightAnswerAsTheReferenceDoes() {
        Matrix x = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        Matrix f = Matrix.of(new double[][] {{1, -1}});
        Lab2Reference right = new Lab2Reference();

        assertThat(Lab2Variants.all()).hasSize(10).allSatisfy((name, variant) -> {
            Lab2Reference other = (Lab2Reference) variant;
            assertThat(other.convolve(x, f).isIdentical(right.convolve(x, f), 1e-12))
                    .isTrue();
            assertThat(other.convolutionInputGradient(x, f).isIdentical(right.convolutionInputGradient(x, f), 1e-12))
                    .isTrue();
        });
    }
}
