package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.tests.ChecksRun;
import org.backmark.tests.Nonsense;
import org.junit.jupiter.api.Test;

/** No answer, however odd, is the grader's fault: a check passes or says in words what is wrong. */
final class NonsenseTest {
    private static final int SEEDS = 40;

    @Test
    void oddAnswersFailChecksAndNeverTheGrader() {
        Map<String, Set<String>> outcomes = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            // All digits take a second: few seeds are enough there.
            boolean all = seed % 10 == 0;
            Map<String, String> results = ChecksRun.of(
                    "inf5860-week7",
                    Nonsense.of(Week7.class, new Week7Reference(), NonsenseTest::isLongTraining, seed),
                    seed,
                    check -> all || !check.equals("trainingReachesTheAccuracy") && !check.contains("OfTheDigits"));
            assertThat(results).hasSize(all ? 46 : 43);
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

    private static boolean isLongTraining(Object[] arguments) {
        return arguments.length == 8 && (int) arguments[7] > 50;
    }
}
