package org.backmark.tests.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.backmark.tests.ChecksRun;
import org.backmark.tests.Nonsense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No answer, however odd, is the grader's fault: a check passes or says in words what is wrong.
 *
 * <p>A training of some steps says that as well as one of hundreds, and is answered rightly now and then.
 */
final class NonsenseTest {
    private static final int SEEDS = 40;
    private static final String SHORT_TRAINING = "{\"training\": {\"data\": 20, \"steps\": 30, \"threshold\": 50}}";

    @Test
    void oddAnswersFailChecksAndNeverTheGrader(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("short.json"), SHORT_TRAINING);
        Assignment assignment = Assignments.load("nycu-lab2", config);
        Map<String, Set<String>> outcomes = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Lab2 solution = Nonsense.of(Lab2.class, new Lab2Reference(), NonsenseTest::isLongTraining, seed);
            Map<String, String> results = ChecksRun.ofEach(assignment, () -> solution, seed, check -> true);
            assertThat(results).hasSize(60);
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
        return arguments.length == 10 && (int) arguments[6] > 50;
    }
}
