package org.backmark.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.junit.Run;
import org.junit.jupiter.api.Test;

/** Each rule's fault names the thing, and what to do. */
class HouseRulesTest {
    /** A contract of which little can cross. */
    public interface Uncarried {
        float ratio(double[] fine);

        double sum(List<Map<String, Double>> tables);

        double fine(int number);
    }

    private static Assignment sheet(String contract, String packageName, Task... tasks) {
        Assignment plain = BindingContract.ASSIGNMENT;
        return new Assignment(
                1,
                "unknown",
                plain.title(),
                plain.course(),
                plain.sheet(),
                contract,
                packageName,
                plain.passMark(),
                plain.fileName(),
                plain.policy(),
                plain.feedback(),
                plain.limits(),
                plain.training(),
                plain.full(),
                List.of(),
                Arrays.asList(tasks));
    }

    private static Task task(String id, Check... checks) {
        double points = Arrays.stream(checks).mapToDouble(Check::points).sum();
        return new Task(id, id, "1", points, false, false, List.of(), Arrays.asList(checks));
    }

    /** The same under the id that the tests' own checks are marked with. */
    private static Assignment everything(Assignment sheet) {
        return new Assignment(
                1,
                BindingContract.ASSIGNMENT.id(),
                sheet.title(),
                sheet.course(),
                sheet.sheet(),
                sheet.contract(),
                sheet.packageName(),
                sheet.passMark(),
                sheet.fileName(),
                sheet.policy(),
                sheet.feedback(),
                sheet.limits(),
                sheet.training(),
                sheet.full(),
                List.of(),
                sheet.tasks());
    }

    private static List<String> faults(Assignment assignment, String about) {
        HouseRules rules = new HouseRules(new Run(assignment, 1, Optional.empty(), false), System::nanoTime);
        HouseRule rule = rules.tried().stream()
                .filter(one -> one.sentence().contains(about))
                .findFirst()
                .orElseThrow();
        assertThat(rule.holds()).isEqualTo(rule.faults().isEmpty());
        return rule.faults();
    }

    @Test
    void aTaskWithTooFewVisiblePointsIsNamedAndATaskForAPersonIsNot() {
        Assignment sheet = sheet(
                Uncarried.class.getName(),
                "student",
                task("cost", new Check("a", 1, Visibility.VISIBLE), new Check("b", 3, Visibility.HIDDEN)),
                task("fair", new Check("c", 2, Visibility.VISIBLE), new Check("d", 3, Visibility.HIDDEN)),
                new Task("essay", "Essay", "3", 5, false, true, List.of(), List.of()));
        assertThat(faults(sheet, "visible checks")).containsExactly("task cost: 1 of 4 points are visible checks'");
    }

    @Test
    void aCheckWithoutATestMethodIsNamed() {
        Assignment sheet =
                sheet(Uncarried.class.getName(), "nowhere", task("cost", new Check("absent", 1, Visibility.HIDDEN)));
        assertThat(faults(sheet, "test methods"))
                .containsExactly("check absent: there is no test method of that name in nowhere.hidden");
    }

    @Test
    void aTestMethodThatTheJsonDoesNotListIsNamedWithItsClass() {
        Assignment sheet = sheet(
                Uncarried.class.getName(),
                "student.checks",
                task("count", new Check("numbersAreCountedOn", 1, Visibility.VISIBLE)));
        assertThat(faults(everything(sheet), "test methods"))
                .contains("test method textsAreShouted in student.checks.EverythingChecks: it is no visible check of"
                        + " the JSON")
                .noneMatch(fault -> fault.contains("numbersAreCountedOn"));
    }

    @Test
    void aTestMethodInAnotherPackageIsToldWhereItBelongs() {
        assertThat(faults(everything(sheet(Uncarried.class.getName(), "student")), "test methods"))
                .contains("test method textsAreShouted in student.checks.EverythingChecks: visible checks belong in"
                        + " student, hidden ones in student.hidden");
    }

    @Test
    void whatCannotCrossIsNamedByItsMethodAndType() {
        assertThat(faults(sheet(Uncarried.class.getName(), "student"), "cross"))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("ratio: a float cannot cross; use double, int,"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "sum: a java.util.Map<java.lang.String, java.lang.Double> cannot cross; use"));
    }

    @Test
    void aContractThatDoesNotExistIsNamed() {
        assertThat(faults(sheet("student.Absent", "student"), "cross"))
                .containsExactly("student.Absent: there is no such class");
    }

    @Test
    void withoutABankOfSlipsAndAReferenceThatIsSaid() {
        Assignment sheet = sheet(Uncarried.class.getName(), "student");
        assertThat(faults(sheet, "slip"))
                .containsExactly(
                        "there is no bank of slips: no mistake can be named, and there is nothing to audit" + " with");
        assertThat(faults(sheet, "reference"))
                .containsExactly("there is no reference: nothing can be followed through");
    }
}
