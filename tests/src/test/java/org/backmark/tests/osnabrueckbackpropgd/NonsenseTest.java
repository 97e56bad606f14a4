package org.backmark.tests.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.backmark.tests.ChecksRun;
import org.backmark.tests.Nonsense;
import org.junit.jupiter.api.Test;

/** No answer, however odd, is the grader's fault: a check passes or says in words what is wrong. */
final class NonsenseTest {
    private static final int SEEDS = 60;

    @Test
    void oddAnswersFailChecksAndNeverTheGrader() {
        Map<String, Set<String>> outcomes = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<String, String> results = ChecksRun.of(
                    "osnabrueck-backprop-gd",
                    Nonsense.of(CatsAndDogs.class, new CatsAndDogsReference(), arguments -> false, seed),
                    seed,
                    check -> true);
            assertThat(results).hasSize(51);
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
