package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Assignment SHEET = Tiny.assignment(
            task("sum", visible("sums", 1)), task("twice", visible("doubles", 1)), task("draw", visible("draws", 1)));

    private final SumsBank bank = new SumsBank();
    private final Knowledge knowledge = new BankKnowledge(bank, task -> new Random(5));

    private List<String> diagnoses(Knowledge known, Sums student, Outcome outcome) {
        List<TaskResult> results = SHEET.tasks().stream()
                .map(task -> new TaskResult(
                        task, List.of(CheckResult.of(task, task.checks().get(0), outcome, "", "", 1))))
                .toList();
        return new Consultation(known, new OneObject(student), new Pricing(0))
                .explain(results).stream()
                        .map(result -> result.checks().get(0).diagnosis())
                        .toList();
    }

    private List<String> diagnoses(Slip... slips) {
        return diagnoses(knowledge, bank.solution(Set.of(slips)), Outcome.FAILED);
    }

    private static String text(Slip... slips) {
        return String.join(" And: ", Stream.of(slips).map(Slip::text).toList());
    }

    @Test
    void aSlipWhoseNumbersAreTheStudentsIsNamed() {
        assertThat(diagnoses(SumsBank.FIRST_TWICE)).containsExactly(text(SumsBank.FIRST_TWICE), "", "");
        assertThat(text(SumsBank.FIRST_TWICE)).isEqualTo("sum.first-twice was done. See Part 1.");
    }

    @Test
    void nothingIsAskedWhereNoCheckFailed() {
        Sums never = new SumsBank.Solution(Set.of()) {
            @Override
            public double sum(double a, double b) {
                throw new AssertionError("asked");
            }
        };

        assertThat(diagnoses(knowledge, never, Outcome.PASSED)).containsExactly("", "", "");
        assertThat(diagnoses(knowledge, never, Outcome.CRASHED)).containsExactly("", "", "");
    }

    @Test
    void nothingIsClaimedOfTheRightNumbersOrOfUnknownOnes() {
        assertThat(diagnoses()).containsExactly("", "", "");
        assertThat(diagnoses(
                        knowledge,
                        new SumsBank.Solution(Set.of()) {
                            @Override
                            public double sum(double a, double b) {
                                return 0.5 * a + b;
                            }
                        },
                        Outcome.FAILED))
                .containsExactly("", "", "");
    }

    @Test
    void oneMistakeThatSpoilsTwoTasksIsNamedOnceAndForAll() {
        assertThat(diagnoses(SumsBank.PLUS_ONE)).containsExactly(text(SumsBank.PLUS_ONE), text(SumsBank.PLUS_ONE), "");
    }

    @Test
    void ofTwoThatFitTheOneThatBelongsToTheTaskIsNamed() {
        assertThat(diagnoses(SumsBank.ALSO_PLUS_ONE)).containsExactly("", text(SumsBank.ALSO_PLUS_ONE), "");
    }

    @Test
    void twoMistakesAtOnceAreBothNamed() {
        assertThat(diagnoses(SumsBank.PLUS_ONE, SumsBank.FIRST_TWICE).get(0))
                .isEqualTo(text(SumsBank.FIRST_TWICE, SumsBank.PLUS_ONE));
    }

    @Test
    void aMistakeNamedBeforeAndAnotherAreNamedWhereTheyLookLikeAThird() {
        assertThat(diagnoses(SumsBank.PLUS_THREE))
                .containsExactly(text(SumsBank.PLUS_THREE), text(SumsBank.PLUS_THREE), "");
        assertThat(diagnoses(SumsBank.PLUS_ONE, SumsBank.ALSO_PLUS_TWO))
                .containsExactly(text(SumsBank.PLUS_ONE), text(SumsBank.PLUS_ONE, SumsBank.ALSO_PLUS_TWO), "");
    }

    @Test
    void aMistakeOfTheTaskItselfIsNotRuledOutByOneNamedBefore() {
        assertThat(diagnoses(SumsBank.PLUS_THREE, SumsBank.ALSO_PLUS_ONE))
                .containsExactly(
                        text(SumsBank.PLUS_THREE),
                        "Either: " + text(SumsBank.ALSO_PLUS_FOUR) + " Or: "
                                + text(SumsBank.PLUS_THREE, SumsBank.ALSO_PLUS_ONE),
                        "");
    }

    @Test
    void withoutKnowledgeOfPairsNothingIsClaimedThatAnEarlierTaskWouldHaveShown() {
        SlipTable table = SlipTable.read(SlipTable.text(bank, List.of("sum", "twice", "draw")), Sums.class);

        assertThat(diagnoses(table, bank.solution(Set.of(SumsBank.PLUS_ONE, SumsBank.ALSO_PLUS_TWO)), Outcome.FAILED))
                .containsExactly(text(SumsBank.PLUS_ONE), "", "");
    }

    @Test
    void aSlipThatShowsOnOneQuestionOnlyIsNotNamed() {
        assertThat(diagnoses(SumsBank.ONLY_ONCE)).containsExactly("", "", "");
    }

    @Test
    void aSlipOfPropertyIsNamedByItsSign() {
        assertThat(diagnoses(SumsBank.TRANSPOSED).get(1)).isEqualTo(text(SumsBank.TRANSPOSED));
        assertThat(diagnoses(SumsBank.NOT_SHIFTED).get(2)).isEqualTo(text(SumsBank.NOT_SHIFTED));
    }

    @Test
    void codeThatGivesNoAnswerIsNotDiagnosedAndTheOtherTasksAre() {
        Sums half = new SumsBank.Solution(Set.of(SumsBank.ALSO_PLUS_ONE)) {
            @Override
            public double sum(double a, double b) {
                if (a > 0) {
                    throw new NotAttempted();
                }
                throw new IllegalArgumentException("a is 0");
            }
        };

        assertThat(diagnoses(knowledge, half, Outcome.FAILED)).containsExactly("", text(SumsBank.ALSO_PLUS_ONE), "");
    }

    @Test
    void theTableOfNumbersNamesTheSameWithoutTheBank() {
        String table = SlipTable.text(bank, List.of("sum", "twice", "draw", "other"));
        SlipTable read = SlipTable.read(table, Sums.class);

        assertThat(diagnoses(read, bank.solution(Set.of(SumsBank.FIRST_TWICE)), Outcome.FAILED))
                .containsExactly(text(SumsBank.FIRST_TWICE), "", "");
        assertThat(diagnoses(read, bank.solution(Set.of(SumsBank.TRANSPOSED)), Outcome.FAILED))
                .containsExactly("", text(SumsBank.TRANSPOSED), "");
        assertThat(diagnoses(read, bank.solution(Set.of(SumsBank.NOT_SHIFTED)), Outcome.FAILED))
                .containsExactly("", "", text(SumsBank.NOT_SHIFTED));
        assertThat(SlipTable.text(bank, List.of("sum", "twice", "draw"))).isEqualTo(table);
    }

    @Test
    void whatIsPreparedIsNotWorkedOutAgainForAnySubmission() {
        Sums one = bank.solution(Set.of(SumsBank.PLUS_ONE));
        Sums two = bank.solution(Set.of(SumsBank.PLUS_ONE, SumsBank.FIRST_TWICE));
        Diagnosis diagnosis = new ByBank(SHEET, (BankKnowledge) knowledge);
        List<TaskResult> failed = SHEET.tasks().stream()
                .map(task -> new TaskResult(
                        task, List.of(CheckResult.of(task, task.checks().get(0), Outcome.FAILED, "", "", 1))))
                .toList();
        diagnosis.prepare(false);
        int single = bank.solutions;

        List<TaskResult> first = diagnosis.explain(failed, new OneObject(one));
        assertThat(first.get(0).checks().get(0).diagnosis()).isEqualTo(text(SumsBank.PLUS_ONE));
        assertThat(single).isGreaterThan(5);
        assertThat(bank.solutions).isEqualTo(single);

        diagnosis.prepare(true);
        int pairs = bank.solutions;
        diagnosis.explain(failed, new OneObject(two));
        assertThat(pairs).isGreaterThan(single + 5);
        assertThat(bank.solutions)
                .as("the one that fits is asked the other questions")
                .isLessThan(pairs + 5);
    }

    @Test
    void aPreparationThatIsInterruptedEnds() {
        try {
            Thread.currentThread().interrupt();
            new ByBank(SHEET, (BankKnowledge) knowledge).prepare(true);
            assertThat(bank.solutions).isZero();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anAssignmentWithoutBankAndTableHasNoDiagnosis() {
        assertThat(Diagnosis.of(SHEET, 1)).isSameAs(Diagnosis.NONE);
        assertThat(Diagnosis.local(SHEET)).isSameAs(Diagnosis.NONE);
    }

    @Test
    void aProbeNeedsAMethodOfItsName() {
        assertThatThrownBy(() -> Probe.of(Sums.class, "product"))
                .hasMessage("0 methods of Sums are called product, not one");
    }

    @Test
    void theSolutionGetsCopiesOfTheArguments() {
        Matrix given = new Matrix(1, 1);
        Probe.of(Sums.class, "twice", given).ask(new SumsBank.Solution(Set.of()) {
            @Override
            public Matrix twice(Matrix matrix) {
                matrix.set(0, 7);
                return matrix;
            }
        });

        assertThat(given.get(0)).isZero();
    }
}
