package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void noHiddenCheckIsNamedAndThePointsStay() {
        Assignment week7 = Assignments.load("inf5860-week7");
        String text = Assignments.redacted("inf5860-week7");
        Assignment redacted = Assignments.assignment(StrictJson.object(text, "redacted"), "inf5860-week7", "redacted");

        week7.checks()
                .filter(check -> check.visibility() == Visibility.HIDDEN)
                .forEach(check -> assertThat(text).doesNotContain(check.id()));
        assertThat(redacted.tasks())
                .extracting(Task::id, Task::points)
                .isEqualTo(week7.tasks().stream()
                        .map(task -> tuple(task.id(), task.points()))
                        .toList());
        assertThat(redacted.checks().filter(check -> check.visibility() == Visibility.VISIBLE))
                .containsExactlyElementsOf(week7.checks()
                        .filter(check -> check.visibility() == Visibility.VISIBLE)
                        .toList());
    }

    @Test
    void theInstructorsChangesAreInTheHandoutToo(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{\"passMark\": 70}");
        String text = Assignments.redacted("inf5860-week7", config);

        assertThat(Assignments.assignment(StrictJson.object(text, "redacted"), "inf5860-week7", "redacted")
                        .passMark())
                .isEqualTo(70);
    }
}
