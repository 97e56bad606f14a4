package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.junit.jupiter.api.Test;

class GithubSummaryTest {
    private static final int PLENTY = Exports.MOST_SUMMARY_BYTES;

    @Test
    void aSubmissionHasATableOfItsTasksAndASectionForEachFault() {
        assertThat(text(Sample.ordinary(), PLENTY)).isEqualTo("""
                ## A tiny sheet

                **3 of 7 points \\(42\\.86 \\%\\)\\; 3 more await a person\\'s marks**, open

                | Task | Points | Result |
                | --- | ---: | --- |
                | Task cost | 3 / 3 | passed |
                | Task gradient | 0 / 4 | crashed |
                | Task drawing | 0 / 3 | awaiting-marks |

                ### Task gradient: gradientIsKnown

                crashed


                ```text
                src/main/java/tiny/solution/Solution.java:42
                ```

                ```text
                gradients: ArithmeticException: by zero at Solution.gradients(Solution.java:42)
                gradients: ArithmeticException at Solution.gradients(Solution.java:42)
                ```
                """);
    }

    @Test
    void outsideOfCodeBlocksNothingOfAStudentsTextStands() {
        String harmless = outside(text(Sample.hostile("x"), PLENTY));

        assertThat(outside(text(Sample.hostile(), PLENTY))).isEqualTo(harmless);
        assertThat(outside(text(Sample.hostile("`".repeat(10_000)), PLENTY))).isEqualTo(harmless);
        assertThat(outside(text(Sample.hostile("````\n# x\n``` \n`````"), PLENTY)))
                .isEqualTo(harmless);
    }

    @Test
    void aHiddenCheckShowsItsHintAndNothingOfItsInputs() {
        assertThat(text(Sample.withSecret(), PLENTY))
                .contains("look at the bias", "right given your cost")
                .doesNotContain("0.4321", "0.1234");
        assertThat(text(Sample.graderError(), PLENTY)).contains("? / 4").doesNotContain("secret.Trace");
    }

    @Test
    void whatDidNotCompileSaysWhy() {
        assertThat(text(Sample.notCompiled(), PLENTY))
                .contains("### Submission: not\\-compiled", "Solution.java:7: ';' expected")
                .doesNotContain("not run: not compiled");
    }

    @Test
    void aSummaryThatIsTooLongEndsWithALineThatSaysSo() {
        String text = text(Sample.hostile("\uD83D\uDE00".repeat(10_000)), 6_000);

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 6_000);
        assertThat(text).endsWith("\nThe rest does not fit in here; it is in the results folder.\n");
        assertThat(outside(text)).contains("The rest does not fit");
    }

    @Test
    void aClassHasARowForEachAndStaysBelowWhatGithubTakes() throws IOException {
        Reports reports = Reports.of(IntStream.range(0, 40_000)
                .mapToObj(number -> Sample.ordinary().forStudent("student-" + number))
                .toList());

        String text = GithubSummary.of(reports, PLENTY);

        assertThat(text)
                .startsWith("| Student | Status | Points | % |\n")
                .contains("| `student-1` | graded | 3 / 10 | 30 |");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(1_000_000, 1_048_575);
    }

    private static String text(Report report, int mostBytes) {
        return GithubSummary.of(StudentReport.of(report, Sample.places()), mostBytes);
    }

    /** What is left when code blocks are taken out, as the specification of Markdown says where they end. */
    private static String outside(String markdown) {
        List<String> lines = new ArrayList<>();
        int fence = 0;
        for (String line : markdown.split("\n", -1)) {
            int ticks = line.length() - line.replaceFirst("^`{3,}", "").length();
            if (fence == 0 && ticks > 0) {
                fence = ticks;
            } else if (fence > 0 && ticks >= fence && line.substring(ticks).isBlank()) {
                fence = 0;
            } else if (fence == 0) {
                lines.add(line);
            }
        }
        assertThat(fence).as("an open code block").isZero();
        return String.join("\n", lines);
    }
}
