package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.backmark.kit.binding.BindingContract;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void allSamplesTakeMoreStepsAndMoreTimeAndChangeNothingElse() {
        Assignment few = BindingContract.ASSIGNMENT;
        Assignment all = few.forAllSamples();
        assertThat(all.training().steps()).isEqualTo(6 * few.training().steps());
        assertThat(all.limits().callSeconds()).isEqualTo(60 * few.limits().callSeconds());
        assertThat(all.limits().checkSeconds()).isEqualTo(60 * few.limits().checkSeconds());
        assertThat(all.limits().heapMegabytes()).isEqualTo(4 * few.limits().heapMegabytes());
        assertThat(all)
                .usingRecursiveComparison()
                .ignoringFields("training", "limits")
                .isEqualTo(few);
    }
}
