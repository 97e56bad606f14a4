package org.backmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of the slips of every assignment. */
public interface SlipBankContract {

    /** The bank that is tested. */
    ComposedSlipBank<?> bank();

    /** Its assignment. */
    default Assignment sheet() {
        return Assignments.load(bank().assignment());
    }

    /** One of its slips. */
    default Slip slip(String id) {
        return bank().slips().stream()
                .filter(slip -> slip.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of a solution that fails in some tasks that have checks, in the order of the sheet. */
    default List<String> diagnoses(Diagnosis by, Object solution, String... failedTasks) {
        List<TaskResult> failed = sheet().tasks().stream()
                .filter(task -> Arrays.asList(failedTasks).contains(task.id()))
                .map(task -> new TaskResult(
                        task, List.of(CheckResult.of(task, task.checks().get(0), Outcome.FAILED, "", "", 0))))
                .toList();
        return by.explain(failed, new OneObject(solution)).stream()
                .map(result -> result.checks().get(0).diagnosis())
                .toList();
    }

    @TestFactory
    default Stream<DynamicTest> everySlipIsNamedInItsOwnTask() {
        Diagnosis diagnosis = Diagnosis.of(sheet(), 1);
        return bank().slips().stream()
                .map(slip -> DynamicTest.dynamicTest(
                        slip.id(),
                        () -> assertThat(diagnoses(diagnosis, bank().solution(Set.of(slip)), slip.task()))
                                .containsExactly(slip.text())));
    }

    @Test
    default void theRightSolutionHasNoDiagnosis() {
        String[] tasks = sheet().tasks().stream()
                .filter(task -> !task.checks().isEmpty())
                .map(Task::id)
                .toArray(String[]::new);

        assertThat(tasks).isNotEmpty();
        assertThat(diagnoses(Diagnosis.of(sheet(), 1), bank().composed(Steps.right()), tasks))
                .hasSize(tasks.length)
                .containsOnly("");
    }

    @Test
    default void everySlipSaysWhereToLook() {
        assertThat(bank().slips()).isNotEmpty().allSatisfy(slip -> {
            assertThat(slip.sentence()).endsWith(".").doesNotContain("\n", "expected");
            assertThat(slip.id()).startsWith(slip.task() + ".");
            assertThat(sheet().tasks().stream().filter(task -> task.id().equals(slip.task())))
                    .hasSize(1);
        });
    }
}
