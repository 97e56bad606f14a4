package org.backmark.reference.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.SlipBankContract;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatsAndDogsSlipsTest implements SlipBankContract {
    private static final CatsAndDogsSlips BANK = new CatsAndDogsSlips();
    private static final Assignment SHEET = Assignments.load(BANK.assignment());
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(SHEET, 1);

    @Override
    public ComposedSlipBank<?> bank() {
        return BANK;
    }

    private String diagnosis(Object solution, String task) {
        return diagnoses(DIAGNOSIS, solution, task).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.variance", "sample.variance-animal-by-animal", "sample.variance-in-turn"})
    void theMisprintedVarianceIsNamedInWhateverOrderTheAnimalsAreDrawn(String id) {
        assertThat(diagnosis(BANK.solution(Set.of(slip(id))), "sample"))
                .isEqualTo(
                        "5 and 15 are taken for variances, as the sheet's word says. The word is a misprint: its own line"
                                + " of code has them as standard deviations. See 3.3.");
    }

    @Test
    void aMeanGradientIsNamedInTheGradientAndNotAsTheDescentsOwn() {
        assertThat(diagnosis(BANK.solution(Set.of(slip("batch.mean"))), "batch"))
                .contains("The step is divided by the number of animals in the batch");
        assertThat(diagnosis(BANK.solution(Set.of(slip("gradient.mean"))), "gradient"))
                .startsWith("The gradient is a mean over the animals");
    }

    @Test
    void anOrderThatIgnoresTheRandomNumbersIsNamedInStochasticDescentToo() {
        Slip slip = slip("mini-batch.not-shuffled");

        assertThat(diagnosis(BANK.solution(Set.of(slip)), "stochastic")).isEqualTo(slip.text());
    }

    /** A gradient of half the size leaves chance in the path. */
    @ParameterizedTest
    @ValueSource(strings = {"mini-batch", "stochastic"})
    void aWrongGradientDoesNotHideThatNothingIsShuffled(String task) {
        Slip half = slip("gradient.two-forgotten");
        Slip sameOrder = slip("mini-batch.not-shuffled");

        assertThat(diagnosis(BANK.solution(Set.of(half, sameOrder)), task)).contains(sameOrder.text());
        assertThat(diagnosis(BANK.solution(Set.of(half)), task)).doesNotContain(sameOrder.text());
    }

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(slip("gradient.two-forgotten"), slip("gradient.slope-at-the-output"));

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
    void thereAreSlipsEnoughAndEachNamesItsPartOfTheSheet() {
        assertThat(BANK.slips())
                .hasSizeGreaterThan(100)
                .allSatisfy(slip -> assertThat(SHEET.tasks().stream()
                                .filter(task -> task.id().equals(slip.task()))
                                .map(Task::sheetPart))
                        .containsExactly(slip.where()));
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

        assertThat(CatsAndDogsVariants.all()).hasSize(19).allSatisfy((name, variant) -> {
            CatsAndDogs own = (CatsAndDogs) variant;
            double[] other = at.gradient(Convention.of(own).standard(own));
            assertThat(other[0]).isCloseTo(right[0], within(1e-12));
            assertThat(other[1]).isCloseTo(right[1], within(1e-12));
        });
    }
}
