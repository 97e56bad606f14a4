package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backmark.kit.score.Tiny.check;
import static org.backmark.kit.score.Tiny.manual;
import static org.backmark.kit.score.Tiny.report;
import static org.backmark.kit.score.Tiny.result;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private static final Task GRADIENT = task("gradient", visible("gradientIsKnown", 10));
    private static final Task COST = task("cost", visible("costIsKnown", 2.5));
    private static final Task ESSAY = manual("essay", 5);
    private static final Assignment SHEET = Tiny.assignment(GRADIENT, COST, ESSAY);
    private static final Report ADA = report(
            "ada",
            SHEET,
            result(GRADIENT, check(GRADIENT, Outcome.PASSED, "", "")),
            result(COST, check(COST, Outcome.FAILED, "look at 1/m", "cost\n  computed: 2.876")),
            result(ESSAY, CheckResult.awaitingMarks(ESSAY)));

    @TempDir
    Path folder;

    @Test
    void scoresHaveARowForEachStudentSortedByName() {
        Report bob = report(
                "bob",
                SHEET,
                result(GRADIENT, check(GRADIENT, Outcome.PASSED, "", "")),
                result(COST, check(COST, Outcome.FOLLOWED_THROUGH, "", "")),
                result(ESSAY, CheckResult.awaitingMarks(ESSAY)));

        assertThat(ScoresCsv.text(SHEET, List.of(bob, ADA)))
                .isEqualTo(
                        "student,name,assignment,score,max,percent,status,gradient,cost,essay,diagnosis,stopped-by,seed,seconds\r\n"
                                + "ada,,tiny,10,17.5,57.14,graded,10,0,,,,7,1.25\r\n"
                                + "bob,,tiny,12.5,17.5,71.43,graded,10,2.5,,,,7,1.25\r\n");
    }

    @Test
    void aGradersErrorIsNeverAStudentsZero() {
        Report report = report(
                "eve",
                SHEET,
                result(GRADIENT, check(GRADIENT, Outcome.PASSED, "", "")),
                result(COST, check(COST, Outcome.GRADER_ERROR, "", "no data")),
                result(ESSAY, CheckResult.awaitingMarks(ESSAY)));

        assertThat(ScoresCsv.text(SHEET, List.of(report)))
                .endsWith("\r\neve,,tiny,,17.5,,grader-error,10,,,,,7,1.25\r\n");
        assertThat(ChecksCsv.text(List.of(report)))
                .contains("eve,cost,costIsKnown,visible,grader-error,,2.5,no data,,12\r\n");
        assertThat(ReportJson.text(report, new Versions("1", "17"), Instant.EPOCH))
                .contains("\"score\": null", "\"percent\": null", "\"points\": null");
    }

    @Test
    void aSubmissionThatDidNotRunHasAZeroForEachTask() {
        Report report = new Report(
                "gus",
                SHEET,
                Status.NOT_COMPILED,
                "Week7.java:3: ';' expected",
                List.of(),
                TaskResult.withoutRun(SHEET, Set.of(Visibility.VISIBLE), Outcome.CRASHED, "it does not compile"),
                7,
                1,
                0);

        assertThat(ScoresCsv.text(SHEET, List.of(report))).endsWith("gus,,tiny,0,17.5,0,not-compiled,0,0,,,,7,1\r\n");
        assertThat(ChecksCsv.text(List.of(report)))
                .contains("gus,cost,costIsKnown,visible,crashed,0,2.5,it does not compile,,0\r\n")
                .contains("gus,essay,essay,visible,awaiting-marks,0,5,a person marks this task,,0\r\n");
    }

    @Test
    void checksHaveARowEachWithDetailsThenHint() {
        assertThat(ChecksCsv.text(List.of(ADA)))
                .isEqualTo("student,task,check,visibility,outcome,points,max,message,diagnosis,millis\r\n"
                        + "ada,gradient,gradientIsKnown,visible,passed,10,10,,,12\r\n"
                        + "ada,cost,costIsKnown,visible,failed,0,2.5,"
                        + "\"cost\n  computed: 2.876\nhint: look at 1/m\",,12\r\n"
                        + "ada,essay,essay,visible,awaiting-marks,0,5,a person marks this task,,0\r\n");
    }

    @Test
    void aNameStandsBesideItsIdAndIsNoFormula() {
        Report named = ADA.named("=Ada\tLovelace");

        assertThat(ScoresCsv.text(SHEET, List.of(named))).contains("\r\nada,'=Ada Lovelace,tiny,10,");
        assertThat(ReportJson.text(ForStudent.copyOf(named), new Versions("1", "17"), Instant.EPOCH))
                .contains("\"name\": \"=Ada Lovelace\"");
    }

    @Test
    void diagnosesAreListedOnceEach() {
        CheckResult slip = new CheckResult(
                "cost", "costIsKnown", Visibility.VISIBLE, Outcome.FAILED, 0, 1, "", "", "1/m forgotten", 1);

        assertThat(ScoresCsv.text(SHEET, List.of(report("ada", SHEET, result(COST, slip, slip)))))
                .contains(",1/m forgotten,,7,");
    }

    @Test
    void theReportHoldsTheSameInAFixedOrder() {
        String json = ReportJson.text(ADA, new Versions("0.1.0", "17.0.1"), Instant.ofEpochSecond(1));

        assertThat(json).startsWith("""
                        {
                          "version": 1,
                          "student": "ada",
                          "name": "",
                          "assignment": "tiny",
                          "title": "A tiny sheet",
                          "status": "graded",
                          "note": "",
                          "score": 10,
                          "max": 17.5,
                          "bonus": 0,
                          "percent": 57.14,
                          "diagnosis": "",
                          "seed": 7,
                          "seconds": 1.25,
                          "studentSeconds": 0,
                          "when": "1970-01-01T00:00:01Z",
                          "backmark": "0.1.0",
                          "java": "17.0.1",
                          "warnings": [],
                          "tasks": [
                            {
                              "id": "gradient",
                              "title": "Task gradient",
                              "sheetPart": "Part 1",
                              "points": 10,
                              "max": 10,
                              "bonus": false,
                              "manual": false,
                              "checks": [
                                {
                                  "id": "gradientIsKnown",
                                  "visibility": "visible",
                                  "outcome": "passed",
                        """).contains("\"message\": \"cost\\n  computed: 2.876\\nhint: look at 1/m\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
    void numbersAreTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(ScoresCsv.text(SHEET, List.of(ADA)))
                    .contains("ada,,tiny,10,17.5,57.14,graded,10,0,,,,7,1.25\r\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "100, 100", "2.50, 2.5", "0, 0", "0.00001, 0", "3.33333333, 3.3333", "-1, -1", "1e6, 1000000"
    })
    void pointsHaveNoNeedlessDigits(double points, String text) {
        assertThat(Numbers.points(points)).hasToString(text);
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws IOException {
        Task odd = new Task("odd", "t", "p", 1, false, false, List.of(), List.of(visible("x", 1)));
        String text = "a \"quoted\", cell;\nsecond line, \u00FC\u4E2D";
        Report report = report("o'neil, \"joe\"", SHEET, result(odd, check(odd, Outcome.FAILED, "", text)));

        CSVRecord row = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(ChecksCsv.text(List.of(report))))
                .getRecords()
                .get(0);

        assertThat(row.get("student")).isEqualTo("o'neil, \"joe\"");
        assertThat(row.get("message")).isEqualTo(text);
    }

    @Test
    void filesAreWrittenInUtf8WithTheFoldersAboveThem() throws IOException {
        Path file = folder.resolve("a/b/scores.csv");
        Report report = report("j\u00F6rg", SHEET, result(COST, check(COST, Outcome.PASSED, "", "")));

        ScoresCsv.write(file, SHEET, Reports.of(List.of(report)));
        ChecksCsv.write(file.resolveSibling("checks.csv"), Reports.of(List.of(report)));
        ReportJson.write(file.resolveSibling("report.json"), report, new Versions("1", "17"), Instant.EPOCH);

        assertThat(Files.readAllBytes(file))
                .isEqualTo(ScoresCsv.text(SHEET, List.of(report)).getBytes(StandardCharsets.UTF_8));
        assertThat(file.getParent().toFile().list())
                .containsExactlyInAnyOrder("scores.csv", "checks.csv", "report.json");
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "a longer old text");

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInOneLineAndLeavesNothing() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("scores.csv"));
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> AtomicFile.write(occupied, "x"))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + occupied + ": it is a folder");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("scores.csv"), "x"))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + file.resolve("scores.csv") + ": one of the folders above it is a file");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("far/below/scores.csv"), "x"))
                .hasMessageEndingWith(": one of the folders above it is a file");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("scores.csv", "file");
    }
}
