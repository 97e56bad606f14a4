package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The graders are graded, in short; the command without {@code --short} grades every mutant. */
class AuditIT {
    @Test
    void theGradersOfWeek7AreSound() throws Exception {
        Command.Result result = Command.backmark("audit", "--assignment", "inf5860-week7", "--short");

        assertThat(result.output().lines()).as(result.output()).hasSize(1);
        assertThat(result.output())
                .startsWith("inf5860-week7 sound: caught ")
                .contains(" named wrongly 0; 0 of 11 right solutions lost points; 0 of ");
        assertThat(result.exitCode()).isZero();
    }
}
