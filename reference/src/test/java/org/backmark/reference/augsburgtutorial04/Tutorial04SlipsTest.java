package org.backmark.reference.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class Tutorial04SlipsTest {
    private static final Assignment SHEET = Assignments.load("augsburg-tutorial04");
    private static final Tutorial04Slips BANK = new Tutorial04Slips();
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(SHEET, 1);
    private static final Diagnosis LOCAL = Diagnosis.local(SHEET);

    static Stream<Slip> slips() {
        return BANK.slips().stream();
    }

    private static List<String> diagnoses(Diagnosis by, Object solution, String... failedTasks) {
        List<TaskResult> failed = SHEET.tasks().stream()
                .filter(task -> List.of(failedTasks).contains(task.id()))
                .map(task -> new TaskResult(
                        task, List.of(CheckResult.of(task, task.checks().get(0), Outcome.FAILED, "", "", 0))))
                .toList();
        return by.explain(failed, new OneObject(solution)).stream()
                .map(result -> result.checks().get(0).diagnosis())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void everySlipIsNamedInItsOwnTask(Slip slip) {
        assertThat(diagnoses(DIAGNOSIS, BANK.solution(Set.of(slip)), slip.task()))
                .containsExactly(slip.text());
    }

    /** Right to the last digits is right as far as the table knows: float and differences of the loss are not told. */
    @ParameterizedTest
    @MethodSource("slips")
    void theStudentsTableNamesItTooOrSaysNothing(Slip slip) {
        List<String> said = diagnoses(LOCAL, BANK.solution(Set.of(slip)), slip.task());

        assertThat(said)
                .containsExactly(
                        List.of("backpropagate.float", "backpropagate.numerical")
                                        .contains(slip.id())
                                ? ""
                                : slip.text());
    }

    @Test
    void theRightSolutionHasNoDiagnosis() {
        String[] all = SHEET.tasks().stream()
                .filter(task -> !task.checks().isEmpty())
                .map(Task::id)
                .toArray(String[]::new);

        assertThat(diagnoses(DIAGNOSIS, new Tutorial04Reference(), all))
                .hasSize(8)
                .containsOnly("");
    }

    @Test
    void anEarlierMistakeIsNamedAgainWhereItSpreadsAndNothingElse() {
        Slip averaged = slip("last-error-term.averaged");

        assertThat(diagnoses(DIAGNOSIS, BANK.solution(Set.of(averaged)), "last-error-term", "backpropagate", "train"))
                .containsExactly(averaged.text(), averaged.text(), averaged.text());
    }

    @Test
    void aMistakeInTheNumbersAndOneInTheOrderAreBothNamed() {
        Slip unchecked = slip("backpropagate.order-unchecked");
        Slip summed = slip("backpropagate.average-forgotten");

        assertThat(diagnoses(DIAGNOSIS, BANK.solution(Set.of(unchecked, summed)), "backpropagate"))
                .containsExactly(unchecked.text() + " " + summed.text());
    }

    private static Slip slip(String id) {
        return slips().filter(slip -> slip.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void thereAreSlipsEnoughAndEachSaysWhereToLook() {
        assertThat(BANK.slips()).hasSizeGreaterThan(50);
        assertThat(BANK.slips()).allSatisfy(slip -> {
            assertThat(slip.sentence()).endsWith(".").doesNotContain("\n", "expected");
            assertThat(SHEET.tasks()).extracting(Task::id).contains(slip.task());
            assertThat(slip.id()).startsWith(slip.task() + ".");
        });
    }
}
