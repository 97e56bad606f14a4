package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RedactionTest {

    @Test
    void theHiddenChecksOfATaskBecomeOneWithTheirPoints() {
        Assignment redacted = Example.read(Redaction.text(StrictJson.object(Example.JSON, "demo.json")));

        assertThat(redacted.tasks().get(0).checks())
                .containsExactly(
                        new Check("open", 1, Visibility.VISIBLE), new Check("first-hidden", 2, Visibility.HIDDEN));
        assertThat(redacted.tasks().get(1))
                .isEqualTo(Example.read(Example.JSON).tasks().get(1));
        assertThat(redacted.tasks().get(2).checks()).isEmpty();
    }

    static List<String> ids() {
        return Assignments.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noHiddenCheckIsNamedAndThePointsStay(String id) {
        Assignment whole = Assignments.load(id);
        String text = Assignments.redacted(id);
        Assignment redacted = Assignments.assignment(StrictJson.object(text, "redacted"), id, "redacted");

        whole.checks()
                .filter(check -> check.visibility() == Visibility.HIDDEN)
                .forEach(check -> assertThat(text).doesNotContain(check.id()));
        assertThat(redacted.tasks())
                .extracting(Task::id, Task::points)
                .isEqualTo(whole.tasks().stream()
                        .map(task -> tuple(task.id(), task.points()))
                        .toList());
        assertThat(redacted.checks().filter(check -> check.visibility() == Visibility.VISIBLE))
                .containsExactlyElementsOf(whole.checks()
                        .filter(check -> check.visibility() == Visibility.VISIBLE)
                        .toList());
    }

    @Test
    void pointsAreAddedWithoutRounding() {
        String tenths = Example.JSON
                .replace("\"points\": 1.5,", "\"points\": 0.1,")
                .replace("\"points\": 0.5,", "\"points\": 0.2,");

        assertThat(Redaction.text(StrictJson.object(tenths, "tenths"))).contains("\"points\": 0.3,");
    }

    @Test
    void theInstructorsChangesAreInTheHandoutToo(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{\"passMark\": 70}");
        String text = Assignments.redacted("inf5860-week7", config);

        assertThat(Assignments.assignment(StrictJson.object(text, "redacted"), "inf5860-week7", "redacted")
                        .passMark())
                .hasToString("70 %");
    }
}
