package org.backmark.reference.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.SlipBankContract;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

class Sheet4SlipsTest implements SlipBankContract {
    private static final Sheet4Slips BANK = new Sheet4Slips();
    private static final Assignment SHEET = Assignments.load(BANK.assignment());
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(SHEET, 1);

    @Override
    public ComposedSlipBank<?> bank() {
        return BANK;
    }

    @Test
    void twoSlipsAtOnceAreBothNamed() {
        Set<Slip> both = Set.of(slip("recover.descent"), slip("recover.cost-noted"));

        assertThat(diagnoses(DIAGNOSIS, BANK.solution(both), "recover").get(0))
                .contains(both.stream().map(Slip::text).toList());
    }

    @Test
    void nothingIsClaimedOfAMistakeThatNobodyKnows() {
        Sheet4Reference odd = new Sheet4Reference(Steps.right()
                .with(Sheet4Steps.OUTPUT_TERM, (z, t) -> z.map(output -> Math.cos(7 * output))));

        assertThat(diagnoses(DIAGNOSIS, odd, "output-term")).containsExactly("");
    }

    @Test
    void thereAreSlipsEnoughAndEachNamesItsPartOfTheSheet() {
        assertThat(BANK.slips())
                .hasSizeGreaterThan(30)
                .allSatisfy(slip -> assertThat(SHEET.tasks().stream()
                                .filter(task -> task.id().equals(slip.task()))
                                .map(Task::sheetPart))
                        .containsExactly(slip.where()));
    }
}
