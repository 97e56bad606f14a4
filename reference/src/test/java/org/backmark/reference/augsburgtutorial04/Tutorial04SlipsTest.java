package org.backmark.reference.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.SlipBankContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class Tutorial04SlipsTest implements SlipBankContract {
    private static final Assignment SHEET = Assignments.load("augsburg-tutorial04");
    private static final Tutorial04Slips BANK = new Tutorial04Slips();
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(SHEET, 1);
    private static final Diagnosis LOCAL = Diagnosis.local(SHEET);

    static Stream<Slip> slips() {
        return BANK.slips().stream();
    }

    @Override
    public ComposedSlipBank<?> bank() {
        return BANK;
    }

    /** Right to the last digits is right as far as the table knows: float and differences of the loss are not told. */
    @ParameterizedTest
    @MethodSource("slips")
    void theStudentsTableNamesItTooOrSaysNothing(Slip slip) {
        List<String> said = diagnoses(LOCAL, BANK.solution(Set.of(slip)), slip.task());

        assertThat(said)
                .containsExactly(
                        List.of("backpropagate.float", "backpropagate.numerical")
                                        .contains(slip.id())
                                ? ""
                                : slip.text());
    }

    @Test
    void anEarlierMistakeIsNamedAgainWhereItSpreadsAndNothingElse() {
        Slip averaged = slip("last-error-term.averaged");

        assertThat(diagnoses(DIAGNOSIS, BANK.solution(Set.of(averaged)), "last-error-term", "backpropagate", "train"))
                .containsExactly(averaged.text(), averaged.text(), averaged.text());
    }

    @Test
    void aMistakeInTheNumbersAndOneInTheOrderAreBothNamed() {
        Slip unchecked = slip("backpropagate.order-unchecked");
        Slip summed = slip("backpropagate.average-forgotten");

        assertThat(diagnoses(DIAGNOSIS, BANK.solution(Set.of(unchecked, summed)), "backpropagate"))
                .containsExactly(unchecked.text() + " " + summed.text());
    }

    @Test
    void thereAreSlipsEnough() {
        assertThat(BANK.slips()).hasSizeGreaterThan(50);
    }
}
