package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.OwnTests.Covered;
import org.backmark.kit.score.OwnTests.Failure;
import org.junit.jupiter.api.Test;

class OwnTestsTest {
    private static final OwnTests SOME = new OwnTests(
            4,
            3,
            1,
            List.of(new Failure("ATest.adds", "expected: <3> but was: <4>")),
            new Covered(9, 12),
            new Covered(1, 3),
            List.of(new OwnTests.Source("demo/A.java", List.of(3, 4), List.of(5), List.of(9))),
            "",
            false);

    private static Report report() {
        Task task = Tiny.task("sum", Tiny.visible("sums", 2));
        return Tiny.report("ada", Tiny.assignment(task), Tiny.result(task, Tiny.check(task, Outcome.PASSED, "", "")));
    }

    @Test
    void pointsAreTheShareOfTheLinesTimesTheShareOfTheTestsThatPassed() {
        assertThat(SOME.points(8)).isEqualTo(8 * 0.75 * 0.75);
        assertThat(OwnTests.notRun("none").points(8)).isZero();
    }

    @Test
    void moreTestsThanThereAreOrMoreLinesAreRefused() {
        assertThatThrownBy(() -> new OwnTests(1, 1, 1, List.of(), Covered.NONE, Covered.NONE, List.of(), "", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 passed and 1 failed, of 1");
        assertThatThrownBy(() -> new Covered(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 of 1");
    }

    @Test
    void theLineSaysHowManyPassedAndWhatTheyRan() {
        assertThat(SOME.line()).isEqualTo("3 of 4 passed; they ran 75 % of the lines, 33.33 % of the branches");
        assertThat(OwnTests.notRun("not compiled").line()).isEqualTo("not compiled");
    }

    @Test
    void theReportTellsItAllAndTheBoardInShort() {
        Report report = report().withOwnTests(Optional.of(SOME));

        JsonObject json = JsonParser.parseString(
                        ReportJson.text(ForStudent.copyOf(report), new Versions("1", "17"), Instant.EPOCH))
                .getAsJsonObject();

        assertThat(json.get("ownTests")).isEqualTo(JsonParser.parseString("""
                {"found": 4, "passed": 3, "failed": 1, "lineCoverage": 75, "branchCoverage": 33.33,
                 "lines": {"covered": 9, "total": 12}, "branches": {"covered": 1, "total": 3}, "note": "",
                 "failures": [{"test": "ATest.adds", "message": "expected: <3> but was: <4>"}],
                 "sources": [{"name": "demo/A.java", "covered": [3, 4], "partly": [5], "missed": [9]}]}
                """));
        assertThat(Scoreboard.of(report, false)).endsWith("""
                Your own tests: 3 of 4 passed; they ran 75 % of the lines, 33.33 % of the
                branches
                    ATest.adds: expected: <3> but was: <4>
                """);
    }

    @Test
    void withoutThemNothingIsSaid() {
        assertThat(ReportJson.text(report(), new Versions("1", "17"), Instant.EPOCH))
                .doesNotContain("ownTests");
        assertThat(Scoreboard.of(report(), false)).doesNotContain("own tests");
    }
}
