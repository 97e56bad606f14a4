package org.backmark.tests.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.backmark.tests.ChecksRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RightSolutionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, -1, Long.MAX_VALUE})
    void theReferencePassesEveryCheckWithEverySeed(long seed) {
        Map<String, String> results =
                ChecksRun.ofEach("augsburg-tutorial04", Tutorial04Reference::new, seed, check -> true);

        assertThat(results).hasSize(45);
        results.forEach((check, result) -> assertThat(result).as(check).isEqualTo("passed"));
    }
}
