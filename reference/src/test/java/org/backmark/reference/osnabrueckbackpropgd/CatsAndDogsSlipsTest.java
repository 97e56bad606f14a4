package org.backmark.reference.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.ValueSource;

class CatsAndDogsSlipsTest {
    private static final CatsAndDogsSlips BANK = new CatsAndDogsSlips();
    private static final Assignment SHEET = Assignments.load(BANK.assignment());
    private static final Map<String, Slip> SLIPS =
            BANK.slips().stream().collect(Collectors.toMap(Slip::id, Function.identity()));
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(SHEET, 1);

    static Stream<Slip> slips() {
        return BANK.slips().stream();
    }

    private static String diagnosis(Object solution, String task) {
        List<TaskResult> failed = SHEET.tasks().stream()
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

    @ParameterizedTest
    @ValueSource(strings = {"sample.variance", "sample.variance-animal-by-animal", "sample.variance-in-turn"})
    void theMisprintedVarianceIsNamedInWhateverOrderTheAnimalsAreDrawn(String id) {
        assertThat(diagnosis(BANK.solution(Set.of(SLIPS.get(id))), "sample"))
                .isEqualTo(
                        "5 and 15 are taken for variances, as the sheet's word says. The word is a misprint: its own line"
                                + " of code has them as standard deviations. See 3.3.");
    }

    @Test
    void aMeanGradientIsNamedInTheGradientAndNotAsTheDescentsOwn() {
        assertThat(diagnosis(BANK.solution(Set.of(SLIPS.get("batch.mean"))), "batch"))
                .contains("The step is divided by the number of animals in the batch");
        assertThat(diagnosis(BANK.solution(Set.of(SLIPS.get("gradient.mean"))), "gradient"))
                .startsWith("The gradient is a mean over the animals");
    }

    @Test
    void anOrderThatIgnoresTheRandomNumbersIsNamedInStochasticDescentToo() {
        Slip slip = SLIPS.get("mini-batch.not-shuffled");

        assertThat(diagnosis(BANK.solution(Set.of(slip)), "stochastic")).isEqualTo(slip.text());
    }

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(SLIPS.get("gradient.two-forgotten"), SLIPS.get("gradient.slope-at-the-output"));

        assertThat(diagnosis(BANK.solution(both), "gradient"))
                .contains(both.stream().map(Slip::text).toList());
    }

    @Test
    void nothingIsClaimedOfAMistakeThatNobodyKnows() {
        CatsAndDogsReference odd = new CatsAndDogsReference(Steps.right()
                .with(CatsAndDogsSteps.ERROR, (y, t) -> Vectors.map(y, output -> Math.cos(7 * output))));

        assertThat(diagnosis(odd, "gradient")).isEmpty();
    }

    @Test
    void thereAreSlipsEnoughAndEachSaysWhereToLook() {
        assertThat(BANK.slips()).hasSizeGreaterThan(100);
        assertThat(BANK.slips()).allSatisfy(slip -> {
            assertThat(slip.sentence()).endsWith(".").doesNotContain("\n", "expected");
            assertThat(SHEET.tasks()).extracting(Task::id).contains(slip.task());
            assertThat(SHEET.tasks().stream()
                            .filter(task -> task.id().equals(slip.task()))
                            .map(Task::sheetPart))
                    .containsExactly(slip.where());
            assertThat(slip.id()).startsWith(slip.task() + ".");
        });
    }

    @Test
    void mutantsThatAreCalledHarmlessAreThere() {
        assertThat(BANK.mutants().keySet())
                .containsAll(BANK.harmlessMutants().keySet().stream()
                        .filter(name -> !name.endsWith("absolute"))
                        .toList());
    }

    @Test
    void otherWaysToBeRightComputeTheSameGradients() {
        AnimalsProblem at = AnimalsProblem.random(new Random(4), 9);
        double[] right = at.gradient(new CatsAndDogsReference());

        assertThat(CatsAndDogsVariants.all()).hasSize(12).allSatisfy((name, variant) -> {
            double[] other = at.gradient((CatsAndDogsReference) variant);
            assertThat(other[0]).isCloseTo(right[0], within(1e-12));
            assertThat(other[1]).isCloseTo(right[1], within(1e-12));
        });
    }
}
