package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.backmark.kit.binding.BindingContract;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void theSheetsOwnSizeHasItsOwnTrainingAndLimitsAndChangesNothingElse() {
        Assignment few = BindingContract.ASSIGNMENT;
        Assignment all = few.forAllSamples();
        assertThat(all.training()).isEqualTo(few.full().training()).isNotEqualTo(few.training());
        assertThat(all.limits()).isEqualTo(few.full().limits()).isNotEqualTo(few.limits());
        assertThat(all)
                .usingRecursiveComparison()
                .ignoringFields("training", "limits")
                .isEqualTo(few);
    }
}
