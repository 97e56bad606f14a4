package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class Lab2SlipsTest {
    private static final Assignment LAB2 = Assignments.load("nycu-lab2");
    private static final Lab2Slips BANK = new Lab2Slips();
    private static final Map<String, Slip> SLIPS =
            BANK.slips().stream().collect(Collectors.toMap(Slip::id, Function.identity()));
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(LAB2, 1);

    static Stream<Slip> slips() {
        return BANK.slips().stream();
    }

    private static String diagnosis(Object solution, String task) {
        List<TaskResult> failed = LAB2.tasks().stream()
                .filter(one -> one.id().equals(task))
                .map(one -> new TaskResult(
                        one, List.of(CheckResult.of(one, one.checks().get(0), Outcome.FAILED, "failed", "", 0))))
                .toList();
        return DIAGNOSIS
                .explain(failed, new OneObject(solution))
                .get(0)
                .checks()
                .get(0)
                .diagnosis();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void everySlipIsNamedInItsOwnTask(Slip slip) {
        assertThat(diagnosis(BANK.solution(Set.of(slip)), slip.task())).isEqualTo(slip.text());
    }

    @Test
    void theMisprintedAdamHasAnExplanationOfItsOwn() {
        assertThat(diagnosis(BANK.solution(Set.of(SLIPS.get("optimisers.adam-as-printed"))), "optimisers"))
                .startsWith("The second moment of ADAM is negative")
                .contains("misprints");
    }

    @Test
    void anAdamThatDividesByZeroIsNotTakenForTheMisprint() {
        Lab2Reference countsFromZero = new Lab2Reference(Steps.right()
                .with(
                        Lab2Steps.ADAM,
                        (gradient, memory, h) -> Rules.adam(
                                gradient, new Memory(memory.first(), memory.second(), memory.step() - 1), h)));

        assertThat(diagnosis(countsFromZero, "optimisers")).isEmpty();
    }

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(SLIPS.get("backward.two-forgotten"), SLIPS.get("backward.output-slope-forgotten"));

        assertThat(diagnosis(BANK.solution(both), "backward"))
                .contains(both.stream().map(Slip::text).toList());
    }

    @Test
    void nothingIsClaimedOfAMistakeThatNobodyKnows() {
        Lab2Reference odd = new Lab2Reference(
                Steps.right().with(Lab2Steps.LOSS_DERIVATIVE, (prediction, y) -> prediction.map(a -> a * a)));

        assertThat(diagnosis(odd, "backward")).isEmpty();
    }

    @Test
    void thereAreSlipsEnoughAndEachSaysWhereToLook() {
        assertThat(BANK.slips()).hasSizeGreaterThan(80);
        assertThat(BANK.slips()).allSatisfy(slip -> {
            assertThat(slip.sentence()).endsWith(".").doesNotContain("\n", "expected");
            assertThat(LAB2.tasks()).extracting(Task::id).contains(slip.task());
            assertThat(slip.id()).startsWith(slip.task() + ".");
        });
        assertThat(BANK.slips()).extracting(Slip::text).doesNotHaveDuplicates();
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
