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
    void theIndexListsEachAssignmentOnce() {
        assertThat(Assignments.ids())
                .startsWith("inf5860-week7")
                .contains("augsburg-tutorial04", "nycu-lab2")
                .doesNotHaveDuplicates();
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
        assertThat(week7.passMark()).hasToString("60 %");
        assertThat(week7.feedback().hidden()).isEqualTo(Assignment.Disclosure.HINT);
    }

    @Test
    void osnabruecksSheetHasItsTasksAndPoints() {
        Assignment sheet = Assignments.load("osnabrueck-backprop-gd");

        assertThat(sheet.tasks())
                .extracting(task -> task.sheetPart() + " " + task.id() + " " + (int) task.points()
                        + (task.manual() ? " manual" : "") + (task.bonus() ? " bonus" : ""))
                .containsExactly(
                        "2.1 question-1 0 manual",
                        "2.2 question-2 0 manual",
                        "2.3 question-3 0 manual",
                        "2.4 logistic-derivative 10",
                        "3.3 sample 5",
                        "3.4 normalize 10",
                        "3.5 targets 5",
                        "3.6 forward 15",
                        "3.7 loss 10",
                        "3.8 gradient 20",
                        "3.9 batch 10",
                        "3.9 mini-batch 8",
                        "3.9 stochastic 7",
                        "5 momentum 10 bonus");
        assertThat(sheet.passMark()).hasToString("50 %");
        assertThat("group07_backpropagation-and-gradient-descent.zip").matches(sheet.fileName());
        assertThat("group 7_backpropagation-and-gradient-descent").matches(sheet.fileName());
        assertThat("group07.zip").doesNotMatch(sheet.fileName());
    }

    @Test
    void heidelbergsSheetHasItsTasksAndPoints() {
        Assignment sheet = Assignments.load("heidelberg-bic-sheet4");

        assertThat(sheet.tasks())
                .extracting(task -> task.sheetPart() + " " + task.id() + " " + (int) task.points()
                        + (task.manual() ? " manual" : "") + (task.bonus() ? " bonus" : ""))
                .containsExactly(
                        "1 derivation 0 manual",
                        "1a output-term 5",
                        "1b layer-jacobian 5",
                        "1c weight-term 10",
                        "1d output-delta 10",
                        "1e hidden-delta 10",
                        "1f bias-gradient 10",
                        "2a backprop 10",
                        "2b recover 10",
                        "2c approximate 15",
                        "2d bars 15",
                        "2d bars-meaning 0 manual");
        assertThat("group07_sheet4.zip").matches(sheet.fileName());
        assertThat("group 7_sheet04").matches(sheet.fileName());
        assertThat("group07.zip").doesNotMatch(sheet.fileName());
    }

    @Test
    void lab2HasTheTasksAndPointsOfTheSheet() {
        Assignment lab2 = Assignments.load("nycu-lab2");

        assertThat(lab2.tasks())
                .extracting(task -> task.id() + " " + (int) task.points() + (task.manual() ? " manual" : ""))
                .containsExactly(
                        "generate-linear 2",
                        "generate-xor 2",
                        "activations 3",
                        "forward 5",
                        "backward 10",
                        "loss 1",
                        "accuracy 1",
                        "optimisers 4",
                        "train-linear 4",
                        "train-xor 5",
                        "convolution 3",
                        "report 40 manual",
                        "questions 20 manual");
        assertThat(lab2.tasks()).noneMatch(Task::bonus);
        assertThat(lab2.passMark()).hasToString("60 %");
        assertThat("DLP_LAB2_311551001_Wang_Da-Ming.zip").matches(lab2.fileName());
        assertThat(lab2.errata()).singleElement().asString().contains("Adam");
    }

    @Test
    void tutorial04HasTheTasksAndPointsOfTheSheet() {
        Assignment tutorial = Assignments.load("augsburg-tutorial04");

        assertThat(tutorial.tasks())
                .extracting(task -> task.id() + " " + (int) task.points() + (task.bonus() ? " bonus" : "")
                        + (task.manual() ? " manual" : ""))
                .containsExactly(
                        "forward 0",
                        "last-error-term 6",
                        "del-sigmoid 2",
                        "backpropagate 6",
                        "optimisation-step 3",
                        "train 4",
                        "mini-batches 4 bonus",
                        "softmax-jacobian 0",
                        "softmax-derivation 3 bonus manual");
        assertThat(tutorial.policy().groupSize()).isEqualTo(2);
        assertThat(tutorial.training().threshold()).isEqualTo(55);
        assertThat(tutorial.full().training()).isEqualTo(new Assignment.Training(60000, 1000, 0.01, 55, 1));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyContractIsAnInterfaceOfTheKit(String id) throws ClassNotFoundException {
        assertThat(Class.forName(Assignments.load(id).contract())).isInterface();
    }

    @Test
    void anUnknownAssignmentIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> Assignments.load("week8"))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(
                        "there is no assignment \"week8\"; known assignments: " + String.join(", ", Assignments.ids()));
    }
}
