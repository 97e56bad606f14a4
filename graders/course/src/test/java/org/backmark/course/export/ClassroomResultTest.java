package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;

class ClassroomResultTest {
    @Test
    void theReporterFindsWhatItReads() {
        JsonObject json = json(Sample.ordinary());

        assertThat(json.get("version").getAsInt()).isEqualTo(1);
        assertThat(json.get("status").getAsString()).isEqualTo("fail");
        assertThat(json.get("max_score").getAsDouble())
                .as("without what awaits marks")
                .isEqualTo(7);
        JsonObject crash = json.getAsJsonArray("tests").get(2).getAsJsonObject();
        assertThat(crash.toString())
                .isEqualTo(
                        "{\"name\":\"gradient: gradientIsKnown\",\"status\":\"fail\",\"message\":\"crashed: gradients:"
                                + " ArithmeticException: by zero at Solution.gradients(Solution.java:42)\\ngradients:"
                                + " ArithmeticException at Solution.gradients(Solution.java:42)\",\"test_code\":\"\","
                                + "\"filename\":\"src/main/java/tiny/solution/Solution.java\",\"line_no\":42,"
                                + "\"execution_time\":\"0.012s\",\"score\":0}");
    }

    @Test
    void theTestsScoresAddUpToTheScoreThatCounts() {
        double sum = json(Sample.hostile()).getAsJsonArray("tests").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .mapToDouble(test -> test.get("score").getAsDouble())
                .sum();

        assertThat(sum).isEqualTo(3.6);
    }

    @Test
    void itIsOneLineWhateverAStudentWrote() {
        assertThat(ClassroomResult.text(StudentReport.of(Sample.hostile(), SourceLocator.NONE)))
                .matches("[A-Za-z0-9+/]+=*");
    }

    @Test
    void messagesAreCutUntilTheResultFitsIntoAVariableOfTheEnvironment() {
        List<TaskResult> results = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Check check = Tiny.visible("check" + i, 1);
            Task task = Tiny.task("task" + i, check);
            String text = "\uD83D\uDE00".repeat(5_000);
            results.add(new TaskResult(task, List.of(CheckResult.of(task, check, Outcome.FAILED, text, "", 1))));
        }
        Assignment sheet =
                Tiny.assignment(results.stream().map(TaskResult::task).toArray(Task[]::new));
        Report report = new Report("ada", sheet, Status.GRADED, "", List.of(), results, 7, 1, 0);

        String text = ClassroomResult.text(StudentReport.of(report, SourceLocator.NONE));

        assertThat(text.length()).isBetween(10_000, 120_000);
        assertThat(json(report).getAsJsonArray("tests")).hasSize(60);
    }

    @Test
    void whatAPersonMarksIsNoFailedTestAndNoPartOfTheMaximumAndTheRestPasses() {
        Task code = Tiny.task("code", Tiny.visible("open", 40));
        Task essay = Tiny.manual("essay", 60);
        Report report = report(code, essay, Outcome.PASSED);

        JsonObject json = json(report);

        assertThat(json.get("status").getAsString()).isEqualTo("pass");
        assertThat(json.get("max_score").getAsString()).isEqualTo("40");
        assertThat(json.getAsJsonArray("tests")).hasSize(1);
        assertThat(json(report(code, essay, Outcome.FAILED)).get("status").getAsString())
                .isEqualTo("fail");
    }

    private static Report report(Task code, Task essay, Outcome outcome) {
        List<TaskResult> results = List.of(
                new TaskResult(code, List.of(CheckResult.of(code, code.checks().get(0), outcome, "", "", 1))),
                new TaskResult(essay, List.of(CheckResult.awaitingMarks(essay))));
        return new Report("ada", Tiny.assignment(code, essay), Status.GRADED, "", List.of(), results, 7, 1, 0);
    }

    @Test
    void scoresAddUpToTheTotalInBinaryFractionsToo() {
        double[] points = {0.5, 0.4, 0.6, 0.2, 0.3, 1.2, 1.4, 1.3, 1.3, 0.6, 0.8, 0.3, 0.4, 0.4, 0.3, 0.5, 10.0 / 3};
        Check[] checks = new Check[points.length];
        for (int i = 0; i < points.length; i++) {
            checks[i] = Tiny.visible("check" + i, points[i]);
        }
        Task task = Tiny.task("code", checks);
        List<CheckResult> results = task.checks().stream()
                .map(check -> CheckResult.of(task, check, Outcome.PASSED, "", "", 1))
                .toList();
        Report report = new Report(
                "ada",
                Tiny.assignment(task),
                Status.GRADED,
                "",
                List.of(),
                List.of(new TaskResult(task, results)),
                7,
                1,
                0);
        double sum = 0;
        for (JsonElement test : json(report).getAsJsonArray("tests")) {
            sum += test.getAsJsonObject().get("score").getAsDouble();
        }

        assertThat(String.valueOf(sum)).isEqualTo("13.8333");
    }

    private static JsonObject json(Report report) {
        byte[] json = Base64.getDecoder().decode(ClassroomResult.text(StudentReport.of(report, Sample.places())));
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
