package org.backmark.tests.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.backmark.tests.ChecksRun;
import org.backmark.tests.Nonsense;
import org.junit.jupiter.api.Test;

/** No answer, however odd, is the grader's fault: a check passes or says in words what is wrong. */
final class NonsenseTest {
    private static final int SEEDS = 12;
    private static final int LONG_SEEDS = 3;

    @Test
    void oddAnswersFailChecksAndNeverTheGrader() {
        Map<String, Set<String>> outcomes = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<String, String> results = ChecksRun.of(
                    "heidelberg-bic-sheet4",
                    Nonsense.of(Sheet4.class, new Sheet4Reference(), arguments -> false, seed),
                    seed,
                    seed < LONG_SEEDS ? check -> true : check -> !LongChecks.IDS.contains(check));
            assertThat(results).hasSize(seed < LONG_SEEDS ? 50 : 43);
            for (Map.Entry<String, String> result : results.entrySet()) {
                assertThat(result.getValue())
                        .as(result.getKey() + ", seed " + seed)
                        .matches(text -> text.equals("passed") || text.startsWith("failed: "), "passed or failed");
                outcomes.computeIfAbsent(result.getKey(), key -> new HashSet<>())
                        .add(result.getValue());
            }
        }
        outcomes.forEach((check, said) ->
                assertThat(said).as(check + " fails in more than one way").hasSizeGreaterThan(1));
    }
}
