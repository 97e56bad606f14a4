package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the course's rules make of a report, in every file. */
class RulingTest {
    private static final Task CODE = Tiny.task("code", Tiny.visible("open", 10));
    private static final Task ESSAY = Tiny.manual("essay", 5);
    private static final Assignment SHEET = Tiny.assignment(CODE, ESSAY);
    private static final Report RAW = Tiny.report(
            "ada",
            SHEET,
            Tiny.result(CODE, Tiny.check(CODE, Outcome.FAILED, "look at g'", "")),
            Tiny.result(ESSAY, CheckResult.awaitingMarks(ESSAY)));
    private static final Report RULED = RAW.withTasks(List.of(
                    RAW.tasks().get(0).withChange(new Change(8, "oral exam")),
                    Tiny.result(ESSAY, CheckResult.awaitingMarks(ESSAY).marked(4, "clear"))))
            .ruled(new Ruling(
                    "g1",
                    new PassMark.Percentage(60),
                    Optional.of(new Deduction(10, "=late by a day")),
                    List.of("a remark")));

    @TempDir
    private Path folder;

    @Test
    void theDeductionIsAFigureOfItsOwnAndTheRawScoreIsKept() throws IOException {
        Path file = folder.resolve("scores.csv");

        ScoresCsv.writeRuled(file, SHEET, Reports.of(List.of(RULED)));

        assertThat(Files.readString(file))
                .isEqualTo(
                        "student,name,assignment,score,max,percent,status,code,essay,diagnosis,stopped-by,"
                                + "group,raw-score,bonus,awaited,deduction,passed,remarks,seed,seconds\r\n"
                                + "ada,,tiny,10.8,15,72,graded,8,4,,,"
                                + "g1,12,0,0,1.2,passed,\"code: 8 instead of 0, oral exam; =late by a day; a remark\",7,1.25\r\n");
    }

    @Test
    void aRemarkIsNoFormula() throws IOException {
        Path file = folder.resolve("scores.csv");
        Report late =
                RAW.ruled(new Ruling("", new PassMark.Points(1), Optional.of(new Deduction(100, "=cmd()")), List.of()));

        ScoresCsv.writeRuled(file, SHEET, Reports.of(List.of(late)));

        assertThat(Files.readString(file)).contains(",0,0,5,0,failed,'=cmd(),7,");
    }

    @Test
    void whatWasNoticedInTheSourcesIsARemarkAndAHeapOfItIsCut() throws IOException {
        Path file = folder.resolve("scores.csv");
        Report noticed = new Report(
                        "ada", SHEET, Status.GRADED, "", List.of("a", "b", "c", "d", "e"), RAW.tasks(), 7, 1.25, 1)
                .ruled(new Ruling("", new PassMark.Points(1), Optional.empty(), List.of("in time")));

        ScoresCsv.writeRuled(file, SHEET, Reports.of(List.of(noticed)));

        assertThat(Files.readString(file)).contains(",open,in time; a; b; c; and 2 more notes in report.json,7,");
    }

    @Test
    void theErrorsOfWhatDoesNotCompileAreNoRemarks() throws IOException {
        Path file = folder.resolve("scores.csv");
        Report broken = new Report(
                        "ada",
                        SHEET,
                        Status.NOT_COMPILED,
                        "A.java:1: error",
                        List.of("A.java:1: error"),
                        RAW.tasks(),
                        7,
                        1,
                        1)
                .ruled(new Ruling("", new PassMark.Points(1), Optional.empty(), List.of("in time")));

        ScoresCsv.writeRuled(file, SHEET, Reports.of(List.of(broken)));

        assertThat(Files.readString(file)).contains(",in time,7,").doesNotContain("A.java");
    }

    @Test
    void theReportSaysWhatWasChangedAndWhy() {
        JsonObject json = JsonParser.parseString(ReportJson.text(RULED, new Versions("1", "17"), Instant.EPOCH))
                .getAsJsonObject();

        assertThat(json.get("score").getAsDouble()).isEqualTo(10.8);
        assertThat(json.get("ruling"))
                .hasToString("{\"group\":\"g1\",\"passMark\":\"60 %\",\"passed\":\"passed\",\"rawScore\":12,"
                        + "\"deduction\":1.2,\"deductionPercent\":10,\"remarks\":[\"code: 8 instead of 0, oral exam\","
                        + "\"=late by a day\",\"a remark\"]}");
        JsonObject code = json.getAsJsonArray("tasks").get(0).getAsJsonObject();
        assertThat(code.get("points").getAsDouble()).isEqualTo(8);
        assertThat(code.get("override")).hasToString("{\"points\":8,\"insteadOf\":0,\"reason\":\"oral exam\"}");
    }

    @Test
    void theBoardShowsWhatAPersonMarkedAndChangedAndWhatCounts() {
        assertThat(Scoreboard.of(ForStudent.copyOf(RULED), false))
                .contains(" Task code                                 8 / 10  failed\n")
                .contains("    changed from 0 to 8: oral exam\n")
                .contains(" Task essay                                 4 / 5  marked\n    essay: clear\n")
                .endsWith("12 / 15 points (80 %).\n"
                        + "Less 1.2 points (10 %): =late by a day\n"
                        + "What counts: 10.8 / 15 points (72 %).\n");
    }

    @Test
    void withoutRulesNothingIsSaidOfThem() {
        assertThat(ReportJson.text(RAW, new Versions("1", "17"), Instant.EPOCH)).doesNotContain("ruling", "override");
        assertThat(ScoresCsv.text(SHEET, List.of(RAW))).doesNotContain("passed", "deduction");
        assertThat(Scoreboard.of(RAW, false)).endsWith("0 / 10 points (0 %); 5 more await a person's marks.\n");
    }

    @Test
    void whatCountsIsWhatIsShown() {
        Report third = RULED.ruled(new Ruling(
                "", new PassMark.Points(11.9999), Optional.of(new Deduction(0.0005, "almost nothing")), List.of()));

        assertThat(third.score()).isEqualTo(11.9999);
        assertThat(third.verdict(new PassMark.Points(11.9999))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aVerdictIsOpenWhileMarksOrTheGraderCanChangeIt() {
        Report failed = Tiny.report(
                "ada",
                SHEET,
                Tiny.result(CODE, Tiny.check(CODE, Outcome.GRADER_ERROR, "", "")),
                Tiny.result(ESSAY, CheckResult.awaitingMarks(ESSAY)));

        assertThat(RAW.verdict(new PassMark.Points(5))).isEqualTo(Verdict.OPEN);
        assertThat(RAW.verdict(new PassMark.Points(5.1))).isEqualTo(Verdict.FAILED);
        assertThat(failed.verdict(new PassMark.Points(1000))).isEqualTo(Verdict.OPEN);
        assertThat(RULED.verdict(new PassMark.Percentage(72))).isEqualTo(Verdict.PASSED);
        assertThat(RULED.verdict(new PassMark.Percentage(72.1))).isEqualTo(Verdict.FAILED);
    }
}
