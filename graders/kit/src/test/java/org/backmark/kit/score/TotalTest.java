package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.junit.jupiter.api.Test;

/** A bonus never hides a loss. */
class TotalTest {
    private static final Task TASK = task("cost", 100, false);
    private static final Task MOMENTUM = task("momentum", 10, true);

    private static Task task(String id, double points, boolean bonus) {
        return new Task(
                id,
                id,
                "1",
                points,
                bonus,
                false,
                List.of(),
                List.of(new Check(id + "IsRight", points, Visibility.VISIBLE)));
    }

    private static Report report(Task... tasks) {
        Assignment sheet = Tiny.assignment(tasks);
        return new Report(
                "ada",
                sheet,
                Status.GRADED,
                "",
                List.of(),
                List.of(tasks).stream()
                        .map(task -> new TaskResult(
                                task,
                                List.of(CheckResult.of(task, task.checks().get(0), Outcome.FAILED, "", "", 0)
                                        .keeping(task.bonus() ? 1 : 0.915, ""))))
                        .toList(),
                1,
                0,
                0);
    }

    @Test
    void pointsAndBonusStandApartOnTheBoardAndInTheTable() {
        Report report = report(TASK, MOMENTUM);
        assertThat(Total.text(report, " of ")).isEqualTo("91.5 of 100 points, and 10 of 10 bonus");
        assertThat(Total.cell(report)).isEqualTo("91.5 + 10 / 100");
        assertThat(Scoreboard.of(report, false)).contains("\n91.5 / 100 points, and 10 / 10 bonus (101.5 %).\n");
    }

    @Test
    void whereThereIsNoBonusNothingIsSaidOfOne() {
        assertThat(Total.text(report(TASK), " / ")).isEqualTo("91.5 / 100 points");
        assertThat(Total.cell(report(TASK))).isEqualTo("91.5 / 100");
    }

    @Test
    void whatLateWorkCostsIsTakenOffBoth() {
        Report late = report(TASK, MOMENTUM)
                .ruled(new Ruling("", PassMark.of("60"), Optional.of(new Deduction(10, "a day late")), List.of()));
        assertThat(Total.text(late, " / ")).isEqualTo("91.35 / 100 points, with bonus");
        assertThat(Total.cell(late)).isEqualTo("91.35 / 100");
    }
}
