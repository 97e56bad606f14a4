package org.backmark.tests.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
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
            Random each = new Random(seed);
            Map<String, String> results = ChecksRun.ofEach(
                    "augsburg-tutorial04",
                    () -> Nonsense.of(
                            Tutorial04Network.class,
                            new Tutorial04Reference(),
                            NonsenseTest::isLongTraining,
                            each.nextLong()),
                    seed,
                    check -> true);
            assertThat(results).hasSize(45);
            for (Map.Entry<String, String> result : results.entrySet()) {
                assertThat(result.getValue())
                        .as(result.getKey() + ", seed " + seed)
                        .matches(NonsenseTest::isTheStudents, "passed, failed or the student's own exception");
                outcomes.computeIfAbsent(result.getKey(), key -> new HashSet<>())
                        .add(result.getValue());
            }
        }
        outcomes.forEach((check, said) ->
                assertThat(said).as(check + " fails in more than one way").hasSizeGreaterThan(1));
    }

    // Nonsense parameters and calls left out make the network itself throw.
    private static boolean isTheStudents(String result) {
        return result.equals("passed") || result.startsWith("failed: ") || result.startsWith("Crashed: ");
    }

    private static boolean isLongTraining(Object[] arguments) {
        return arguments.length == 7 && ((Matrix) arguments[0]).getNumCols() > 150;
    }
}
