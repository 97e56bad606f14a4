package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final Slip MEAN = slip("cost.mean", Optional.of("mean"), Optional.empty(), false);
    private static final Slip MEAN_OF_GRADIENTS = slip("slope.mean", Optional.of("mean"), Optional.empty(), false);
    private static final Slip SIGN = slip("slope.sign", Optional.empty(), Optional.empty(), false);
    private static final Slip CHEAP = slip("slope.cheap", Optional.empty(), Optional.of(0.8), false);
    private static final Slip DIFFERENCES = slip("slope.differences", Optional.empty(), Optional.of(0.0), true);

    private final Pricing pricing = new Pricing(0.5);

    private static Slip slip(String id, Optional<String> mistake, Optional<Double> share, boolean forfeits) {
        return new Slip(id, "slope", "Part 1", id + ".", Optional.empty(), new Slip.Price(mistake, share, forfeits));
    }

    private static TaskResult task(String id, Outcome... outcomes) {
        Task task = new Task(id, "The " + id, "1", 0, false, false, List.of(), List.of());
        Check check = new Check("check", 4, Visibility.HIDDEN);
        return new TaskResult(
                task,
                List.of(outcomes).stream()
                        .map(outcome -> CheckResult.of(task, check, outcome, "a hint", "", 0))
                        .toList());
    }

    private TaskResult priced(TaskResult result, Set<Slip> causes) {
        return pricing.priced(result, new Explanation("", List.of(causes)));
    }

    private static List<Outcome> outcomes(TaskResult result) {
        return result.checks().stream().map(CheckResult::outcome).toList();
    }

    @Test
    void aTaskWhoseWholeFaultIsOneNamedSlipKeepsAShareOfThePointsLost() {
        TaskResult priced = priced(task("slope", Outcome.FAILED, Outcome.PASSED), Set.of(SIGN));
        assertThat(outcomes(priced)).containsExactly(Outcome.PARTIAL, Outcome.PASSED);
        assertThat(priced.points()).isEqualTo(6);
    }

    @Test
    void aSlipMayStateAShareOfItsOwn() {
        assertThat(priced(task("slope", Outcome.FAILED), Set.of(CHEAP)).points())
                .isEqualTo(0.8 * 4);
    }

    @Test
    void ofTwoSlipsThatFitEquallyWellTheDearerCounts() {
        Explanation either = new Explanation("", List.of(Set.of(SIGN), Set.of(CHEAP)));
        assertThat(pricing.priced(task("slope", Outcome.FAILED), either).points())
                .isEqualTo(2);
    }

    @Test
    void twoSlipsTogetherKeepNothing() {
        TaskResult priced = priced(task("slope", Outcome.FAILED), Set.of(SIGN, CHEAP));
        assertThat(outcomes(priced)).containsExactly(Outcome.FAILED);
        assertThat(priced.points()).isZero();
    }

    @Test
    void aFaultThatIsNotNamedKeepsNothing() {
        assertThat(pricing.priced(task("slope", Outcome.FAILED), Explanation.NONE)
                        .points())
                .isZero();
    }

    @Test
    void aCrashBesideTheSlipIsAnotherFault() {
        assertThat(outcomes(priced(task("slope", Outcome.FAILED, Outcome.CRASHED), Set.of(SIGN))))
                .containsExactly(Outcome.FAILED, Outcome.CRASHED);
    }

    @Test
    void theSameMistakeInALaterTaskCostsNothingThereAndTheReportSaysWhereItDid() {
        priced(task("cost", Outcome.FAILED), Set.of(MEAN));
        TaskResult later = priced(task("slope", Outcome.FAILED), Set.of(MEAN_OF_GRADIENTS));
        assertThat(outcomes(later)).containsExactly(Outcome.FOLLOWED_THROUGH);
        assertThat(later.checks().get(0).hint())
                .isEqualTo("the same mistake as in \"The cost\": it costs its points there, and nothing here");
    }

    @Test
    void whereSeveralMistakesWereChargedIsToldInTheOrderOfTheSheet() {
        List<String> tasks = List.of("weights", "sum", "slope", "cost", "delta", "step");
        Set<Slip> all = new HashSet<>();
        for (String task : tasks) {
            Slip own = slip(task + ".own", Optional.of(task), Optional.empty(), false);
            priced(task(task, Outcome.FAILED), Set.of(own));
            all.add(own);
        }

        assertThat(priced(task("training", Outcome.FAILED), all).checks().get(0).hint())
                .startsWith("the same mistake as in \"The weights\" and \"The sum\" and \"The slope\" and \"The cost\""
                        + " and \"The delta\" and \"The step\":");
    }

    @Test
    void aSecondMistakeBesideOneThatIsChargedAlreadyKeepsItsShare() {
        priced(task("cost", Outcome.FAILED), Set.of(MEAN));
        assertThat(priced(task("slope", Outcome.FAILED), Set.of(MEAN_OF_GRADIENTS, SIGN))
                        .points())
                .isEqualTo(2);
    }

    @Test
    void aSlipThatForfeitsTheTaskTakesWhatOtherChecksEarnedInEveryTaskAnew() {
        for (String task : List.of("slope", "penalty")) {
            TaskResult priced = priced(task(task, Outcome.FAILED, Outcome.PASSED), Set.of(DIFFERENCES));
            assertThat(outcomes(priced)).containsExactly(Outcome.FAILED, Outcome.FAILED);
            assertThat(priced.checks().get(1).hint()).isEqualTo("a hint; this task earns nothing for that");
        }
    }

    @Test
    void aSlipThatForfeitsTheTaskDoesSoOnceWhereItHasTheNameOfAMistake() {
        Slip named = slip("slope.unlearns", Optional.of("unlearning"), Optional.of(0.0), true);

        assertThat(priced(task("slope", Outcome.FAILED, Outcome.PASSED), Set.of(named))
                        .points())
                .isZero();
        assertThat(outcomes(priced(task("penalty", Outcome.FAILED, Outcome.PASSED), Set.of(named))))
                .containsExactly(Outcome.FOLLOWED_THROUGH, Outcome.PASSED);
    }
}
