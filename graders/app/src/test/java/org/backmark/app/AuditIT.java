package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The graders are graded, in short; the command without {@code --short} grades every mutant.
 *
 * <p>Two assignments stand for all: {@code tests/bench/audits.sh} audits each. That every slip is caught, and has its name, is
 * tested beside the slips and the checks of all of them.
 */
class AuditIT {
    /**
     * The graders of an assignment catch and name what they must.
     *
     * @param right how many right solutions its bank holds
     */
    @ParameterizedTest
    @CsvSource({"inf5860-week7, 11", "augsburg-tutorial04, 7"})
    void theGradersAreSound(String assignment, int right) throws Exception {
        Command.Result result = Command.backmark("audit", "--assignment", assignment, "--short");

        assertThat(result.output().lines()).as(result.output()).hasSize(1);
        assertThat(result.output())
                .startsWith(assignment + " sound: caught ")
                .contains(" named wrongly 0; 0 of " + right + " right solutions lost points; 0 of ");
        assertThat(result.exitCode()).isZero();
    }
}
