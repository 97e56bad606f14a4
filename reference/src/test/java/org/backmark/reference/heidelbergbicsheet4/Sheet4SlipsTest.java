package org.backmark.reference.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

class Sheet4SlipsTest {
    private static final Sheet4Slips BANK = new Sheet4Slips();
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

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(SLIPS.get("recover.descent"), SLIPS.get("recover.cost-noted"));

        assertThat(diagnosis(BANK.solution(both), "recover"))
                .contains(both.stream().map(Slip::text).toList());
    }

    @Test
    void nothingIsClaimedOfAMistakeThatNobodyKnows() {
        Sheet4Reference odd = new Sheet4Reference(Steps.right()
                .with(Sheet4Steps.OUTPUT_TERM, (z, t) -> z.map(output -> Math.cos(7 * output))));

        assertThat(diagnosis(odd, "output-term")).isEmpty();
    }

    @Test
    void thereAreSlipsEnoughAndEachSaysWhereToLook() {
        assertThat(BANK.slips()).hasSizeGreaterThan(30);
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
}
