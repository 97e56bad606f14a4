package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import org.backmark.kit.score.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradescopeJsonTest {
    private static final Set<String> KEYS = Set.of(
            "score",
            "execution_time",
            "output",
            "output_format",
            "test_output_format",
            "test_name_format",
            "visibility",
            "stdout_visibility",
            "extra_data",
            "tests",
            "leaderboard");
    private static final Set<String> KEYS_OF_A_TEST = Set.of(
            "score",
            "max_score",
            "status",
            "name",
            "name_format",
            "number",
            "output",
            "output_format",
            "tags",
            "visibility",
            "extra_data");
    private static final Set<String> VISIBILITIES = Set.of("hidden", "after_due_date", "after_published", "visible");
    private static final Set<String> FORMATS = Set.of("text", "html", "simple_format", "md", "ansi");

    static List<Report> reports() {
        return List.of(
                Sample.ordinary(),
                Sample.withSecret(),
                Sample.hostile(),
                Sample.notCompiled(),
                Sample.hostile("\uD83D\uDE00 \"".repeat(2_500)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyKeyAndValueIsOneThatGradescopeKnows(Report report) {
        JsonObject json = json(report);

        assertThat(json.keySet()).isSubsetOf(KEYS);
        assertThat(json.get("score").getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(json.get("execution_time").getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(VISIBILITIES)
                .contains(
                        json.get("visibility").getAsString(),
                        json.get("stdout_visibility").getAsString());
        assertThat(FORMATS)
                .contains(
                        json.get("output_format").getAsString(),
                        json.get("test_output_format").getAsString(),
                        json.get("test_name_format").getAsString());
        for (JsonElement element : json.getAsJsonArray("tests")) {
            JsonObject test = element.getAsJsonObject();
            assertThat(test.keySet()).isSubsetOf(KEYS_OF_A_TEST);
            assertThat(VISIBILITIES).contains(test.get("visibility").getAsString());
            assertThat(FORMATS).contains(test.get("output_format").getAsString());
            if (test.has("status")) {
                assertThat(test.get("status").getAsString()).isIn("passed", "failed");
                assertThat(test.get("score").getAsJsonPrimitive().isNumber()).isTrue();
                assertThat(test.get("max_score").getAsJsonPrimitive().isNumber())
                        .isTrue();
            }
        }
    }

    @Test
    void theScoreOnTopIsTheOneThatCountsAndTheTestsAddUpToIt() {
        JsonObject json = json(Sample.hostile());

        assertThat(json.get("score").getAsDouble()).isEqualTo(3.6);
        double sum = json.getAsJsonArray("tests").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(test -> test.has("score"))
                .mapToDouble(test -> test.get("score").getAsDouble())
                .sum();
        assertThat(sum).isEqualTo(3.6);
    }

    @Test
    void aTaskThatAwaitsMarksIsNeitherPassedNorFailed() {
        JsonObject drawing = test(json(Sample.ordinary()), "Task drawing: drawing");

        assertThat(drawing.keySet()).doesNotContain("score", "max_score", "status");
        assertThat(drawing.get("output").getAsString()).isEqualTo("awaiting-marks\na person marks this task");
    }

    @Test
    void aHiddenCheckShowsItsHintAndNothingOfItsInputs() {
        String text = GradescopeJson.text(StudentReport.of(Sample.withSecret(), SourceLocator.NONE));

        assertThat(text).contains("look at the bias").doesNotContain("0.4321", "0.1234");
    }

    @Test
    void aSubmissionThatDidNotCompileSaysWhyAndEarnsNothing() {
        JsonObject json = json(Sample.notCompiled());

        assertThat(json.get("score").getAsDouble()).isZero();
        assertThat(json.get("output").getAsString())
                .isEqualTo(
                        "0 of 7 points (0 %); 3 more await a person's marks\nSolution.java:7: ';' expected\nignored: Notes.java (a test)\n"
                                + "Solution.java:9: cannot find symbol");
    }

    private static JsonObject json(Report report) {
        return JsonParser.parseString(GradescopeJson.text(StudentReport.of(report, SourceLocator.NONE)))
                .getAsJsonObject();
    }

    private static JsonObject test(JsonObject json, String name) {
        return json.getAsJsonArray("tests").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(test -> test.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
