package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;

/** What an earlier task has right, or wrong in another way, is not what is wrong in what builds on it. */
class ConsultationTest {
    private static final Task SUM = task("sum", visible("sums", 1));
    private static final Task TWICE =
            new Task("twice", "Task twice", "Part 1", 1, false, false, List.of("sum"), List.of(visible("doubles", 1)));

    /** Which looks the same in the second task. */
    private static final String OF_ITS_OWN = SumsBank.ALSO_PLUS_ONE.text() + " And: " + SumsBank.ALSO_PLUS_TWO.text();

    private final SumsBank bank = new SumsBank();

    private static TaskResult result(Task task, Outcome outcome) {
        return new TaskResult(task, List.of(CheckResult.of(task, task.checks().get(0), outcome, "", "", 1)));
    }

    private String saidOfTwice(Outcome ofSum, Sums student) {
        return new Consultation(new BankKnowledge(bank, task -> new Random(5)), new OneObject(student), new Pricing(0))
                .explain(List.of(result(SUM, ofSum), result(TWICE, Outcome.FAILED)))
                .get(1)
                .checks()
                .get(0)
                .diagnosis();
    }

    @Test
    void aMistakeOfTheEarlierTaskIsNamedWhereItWasNamedThere() {
        assertThat(saidOfTwice(Outcome.FAILED, bank.solution(Set.of(SumsBank.PLUS_THREE))))
                .isEqualTo(SumsBank.PLUS_THREE.text());
    }

    @Test
    void itIsNotNamedWhereTheEarlierTaskIsRight() {
        assertThat(saidOfTwice(Outcome.PASSED, bank.solution(Set.of(SumsBank.PLUS_THREE))))
                .isEqualTo(OF_ITS_OWN);
    }

    @Test
    void itIsNotNamedWhereTheEarlierTaskIsWrongInAnotherWay() {
        Sums mixed = new SumsBank.Solution(Set.of(SumsBank.PLUS_THREE)) {
            @Override
            public double sum(double a, double b) {
                return bank.solution(Set.of(SumsBank.FIRST_TWICE)).sum(a, b);
            }
        };

        assertThat(saidOfTwice(Outcome.FAILED, mixed)).isEqualTo(OF_ITS_OWN);
    }

    @Test
    void itIsNamedWhereNothingIsKnownOfTheEarlierTask() {
        assertThat(saidOfTwice(Outcome.CRASHED, bank.solution(Set.of(SumsBank.PLUS_THREE))))
                .isEqualTo(SumsBank.PLUS_THREE.text());
    }
}
