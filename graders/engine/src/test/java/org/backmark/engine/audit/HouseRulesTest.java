package org.backmark.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.call.Everything;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.follow.EverythingReference;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;
import student.EverythingSolution;

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
                plain.id(),
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

    private static List<String> faults(Assignment assignment, String about) {
        return faults(assignment, Optional.empty(), Optional.empty(), about);
    }

    private static List<String> faults(
            Assignment assignment, Optional<SlipBank> bank, Optional<Reference> right, String about) {
        Run run = new Run(assignment, 1, Optional.empty(), false);
        HouseRule rule = new HouseRules(run, System::nanoTime, bank, right)
                .tried().stream()
                        .filter(one -> one.sentence().contains(about))
                        .findFirst()
                        .orElseThrow();
        assertThat(rule.holds()).isEqualTo(rule.faults().isEmpty());
        return rule.faults();
    }

    private static Slip slip(String id, String task, String where, String sentence) {
        return new Slip(id, task, where, sentence, Optional.empty());
    }

    private static SlipBank bank(Slip... slips) {
        return new SlipBank() {
            @Override
            public String assignment() {
                return BindingContract.ASSIGNMENT.id();
            }

            @Override
            public List<Slip> slips() {
                return Arrays.asList(slips);
            }

            @Override
            public List<Probe> probes(String task, Random random) {
                return List.of();
            }

            @Override
            public Object solution(Set<Slip> some) {
                return new EverythingSolution();
            }

            @Override
            public boolean combinable(Slip first, Slip second) {
                return false;
            }
        };
    }

    @Test
    void aTaskWithTooFewVisiblePointsIsNamedAndATaskForAPersonIsNot() {
        Assignment sheet = sheet(
                Uncarried.class.getName(),
                "student",
                Tiny.task("cost", Tiny.visible("a", 1), Tiny.hidden("b", 3)),
                Tiny.task("fair", Tiny.visible("c", 2), Tiny.hidden("d", 3)),
                Tiny.manual("essay", 5));
        assertThat(faults(sheet, "visible checks")).containsExactly("task cost: 1 of 4 points are visible checks'");
    }

    @Test
    void aCheckWithoutATestMethodIsNamed() {
        Assignment sheet = sheet(Uncarried.class.getName(), "nowhere", Tiny.task("cost", Tiny.hidden("absent", 1)));
        assertThat(faults(sheet, "test methods"))
                .containsExactly("check absent: there is no test method of that name in nowhere.hidden");
    }

    @Test
    void aTestMethodThatTheJsonDoesNotListIsNamedWithItsClass() {
        Assignment sheet = sheet(
                Uncarried.class.getName(),
                "student.checks",
                Tiny.task("count", Tiny.visible("numbersAreCountedOn", 1)));
        assertThat(faults(sheet, "test methods"))
                .contains("test method textsAreShouted in student.checks.EverythingChecks: it is no visible check of"
                        + " the JSON")
                .noneMatch(fault -> fault.contains("numbersAreCountedOn"));
    }

    @Test
    void aTestMethodInAnotherPackageIsToldWhereItBelongs() {
        assertThat(faults(sheet(Uncarried.class.getName(), "student"), "test methods"))
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
                        "there is no bank of slips: no mistake can be named, and there is nothing to audit with");
        assertThat(faults(sheet, "reference"))
                .containsExactly("there is no reference: nothing can be followed through");
    }

    @Test
    void aSlipThatLacksSomethingIsNamedByWhatItLacks() {
        Assignment sheet = sheet(Everything.class.getName(), "student", Tiny.task("cost", Tiny.visible("a", 1)));
        SlipBank bank = bank(
                slip("good", "cost", "Part 1", "That was done."),
                slip("good", "cost", "Part 1", "That was done, too."),
                slip("lost", "gone", "Part 1", "That was done."),
                slip("nowhere", "cost", " ", "That was done."),
                slip("short", "cost", "Part 1", "That was done"));
        assertThat(faults(sheet, Optional.of(bank), Optional.empty(), "slip"))
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("slip good: another has that id"),
                        fault -> assertThat(fault).isEqualTo("slip lost: the JSON has no task gone"),
                        fault -> assertThat(fault).startsWith("slip nowhere: say where in the sheet to look"),
                        fault -> assertThat(fault).startsWith("slip short: say where in the sheet to look"));
    }

    @Test
    void aCheckThatTheReferenceFailsIsNamedWithWhatItLosesThere() {
        Assignment sheet = sheet(
                Everything.class.getName(),
                "student",
                Tiny.task("count", Tiny.visible("numbersAreCountedOn", 1), Tiny.hidden("textsAreShouted", 3)));
        assertThat(faults(sheet, Optional.empty(), Optional.of(new EverythingReference()), "reference"))
                .singleElement()
                .asString()
                .startsWith("check textsAreShouted: the reference loses 3 of 3 points: shout");
    }

    @Test
    void withoutChecksTheReferenceHasNothingToEarn() {
        Assignment sheet = sheet(Everything.class.getName(), "nowhere");
        assertThat(faults(sheet, Optional.empty(), Optional.of(new EverythingReference()), "reference"))
                .containsExactly("there are no checks that it could earn points with");
    }
}
