package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AssignmentsTest {

    static List<String> ids() {
        return Assignments.ids();
    }

    @Test
    void theIndexListsWeek7() {
        assertThat(Assignments.ids()).containsExactly("inf5860-week7");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyBundledAssignmentIsValid(String id) {
        assertThat(Assignments.load(id).id()).isEqualTo(id);
    }

    @Test
    void week7HasTheTasksAndPointsOfTheSheet() {
        Assignment week7 = Assignments.load("inf5860-week7");

        assertThat(week7.tasks())
                .extracting(task -> task.id() + " " + (int) task.points() + (task.manual() ? " manual" : ""))
                .containsExactly(
                        "relu-by-hand 5",
                        "relu-drawing 0 manual",
                        "net-by-hand 5",
                        "net-drawing 0 manual",
                        "sigmoid-gradient 10",
                        "rand-initialize-weights 10",
                        "cost 10",
                        "cost-regularised 10",
                        "backprop 20",
                        "backprop-regularised 10",
                        "numerical-gradient 5",
                        "check-gradients 5",
                        "train 10");
        assertThat(week7.tasks()).noneMatch(Task::bonus);
        assertThat(week7.packageName()).isEqualTo("inf5860.week7");
        assertThat(week7.passMark()).isEqualTo(60);
        assertThat(week7.feedback().hidden()).isEqualTo(Assignment.Disclosure.HINT);
    }

    @Test
    void everyTaskOfWeek7GivesBetweenFourAndFiveTenthsOfItsPointsToVisibleChecks() {
        for (Task task : Assignments.load("inf5860-week7").tasks()) {
            double visible = task.checks().stream()
                    .filter(check -> check.visibility() == Visibility.VISIBLE)
                    .mapToDouble(Check::points)
                    .sum();
            assertThat(visible).as(task.id()).isBetween(0.4 * task.points(), 0.5 * task.points());
        }
    }

    @Test
    void theContractOfWeek7IsAClassOfTheKit() throws ClassNotFoundException {
        assertThat(Class.forName(Assignments.load("inf5860-week7").contract())).isInterface();
    }

    @Test
    void anUnknownAssignmentIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> Assignments.load("week8"))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("there is no assignment \"week8\"; known assignments: inf5860-week7");
    }
}
