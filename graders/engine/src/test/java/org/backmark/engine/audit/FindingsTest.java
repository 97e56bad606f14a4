package org.backmark.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of("one");

    private static Findings findings(
            List<String> lost, List<String> missed, int unnamed, List<String> misnamed, List<String> survivors) {
        return new Findings(3, lost, 100, missed, Collections.nCopies(unnamed, "x"), misnamed, 400, 12, survivors);
    }

    @Test
    void theVerdictSaysEveryFigure() {
        assertThat(findings(NONE, NONE, 5, NONE, NONE).verdict())
                .isEqualTo("sound: caught 100 of 100 slips, named rightly 95 (95.0 %), named wrongly 0;"
                        + " 0 of 3 right solutions lost points; 0 of 400 mutants unnoticed, 12 more equivalent");
        assertThat(findings(ONE, ONE, 6, ONE, ONE).verdict())
                .isEqualTo("NOT SOUND: caught 99 of 100 slips, named rightly 94 (94.0 %), named wrongly 1;"
                        + " 1 of 3 right solutions lost points; 1 of 400 mutants unnoticed, 12 more equivalent");
    }

    @Test
    void eachFigureAloneDecides() {
        assertThat(findings(NONE, NONE, 5, NONE, NONE).hold()).isTrue();
        assertThat(findings(ONE, NONE, 5, NONE, NONE).hold()).isFalse();
        assertThat(findings(NONE, ONE, 5, NONE, NONE).hold()).isFalse();
        assertThat(findings(NONE, NONE, 6, NONE, NONE).hold()).isFalse();
        assertThat(findings(NONE, NONE, 5, ONE, NONE).hold()).isFalse();
        assertThat(findings(NONE, NONE, 5, NONE, ONE).hold()).isFalse();
    }

    @Test
    void anAuditOfNothingHoldsNothing() {
        assertThat(new Findings(0, NONE, 0, NONE, NONE, NONE, 0, 0, NONE).hold())
                .isFalse();
        assertThat(new Findings(0, NONE, 0, NONE, NONE, NONE, 0, 0, NONE).verdict())
                .startsWith("NOT SOUND: caught 0 of 0 slips, named rightly 0 (0.0 %)");
    }
}
