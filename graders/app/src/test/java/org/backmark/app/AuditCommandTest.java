package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.backmark.engine.audit.Findings;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
    private static final List<String> NONE = List.of();
    private final StringWriter printed = new StringWriter();

    private int exitCode(
            List<String> lost, List<String> missed, int unnamed, List<String> misnamed, List<String> survivors) {
        return AuditCommand.report(
                "tiny",
                new Findings(2, lost, 100, missed, Collections.nCopies(unnamed, "slip"), misnamed, 300, 1, survivors),
                new PrintWriter(printed));
    }

    @Test
    void gradersThatAreSoundExitWith0() {
        assertThat(exitCode(NONE, NONE, 5, NONE, NONE)).isEqualTo(ExitCode.OK);
    }

    @Test
    void eachFigureThatDoesNotHoldExitsWith1() {
        List<String> one = List.of("one");

        assertThat(exitCode(one, NONE, 0, NONE, NONE)).isEqualTo(ExitCode.BELOW_PASS);
        assertThat(exitCode(NONE, one, 0, NONE, NONE)).isEqualTo(ExitCode.BELOW_PASS);
        assertThat(exitCode(NONE, NONE, 6, NONE, NONE)).isEqualTo(ExitCode.BELOW_PASS);
        assertThat(exitCode(NONE, NONE, 0, one, NONE)).isEqualTo(ExitCode.BELOW_PASS);
        assertThat(exitCode(NONE, NONE, 0, NONE, one)).isEqualTo(ExitCode.BELOW_PASS);
    }

    @Test
    void everyFindingIsALineAndTheVerdictIsTheLast() {
        exitCode(List.of("a: 2 points"), List.of("b"), 1, List.of("c in cost: d"), List.of("e"));

        assertThat(printed.toString()).isEqualTo("""
                        not caught: b
                        caught and not named: slip
                        named wrongly: c in cost: d
                        points lost by a right solution: a: 2 points
                        mutant that no check notices: e
                        tiny NOT SOUND: caught 99 of 100 slips, named rightly 99 (99.0 %), named wrongly 1; 1 of 2 \
                        right solutions lost points; 1 of 300 mutants unnoticed, 1 more equivalent
                        """);
    }
}
