package org.backmark.course.classpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.course.similar.SimilarCsv;
import org.backmark.course.similar.SimilarPair;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.backmark.kit.score.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPageTest {
    private static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e";
    private static final String SHOWN_ATTACK = "&lt;script&gt;alert(1)&lt;/script&gt;";
    private static final Task COST = Tiny.task("cost", Tiny.visible("open", 1), Tiny.hidden("secret", 2));
    private static final Assignment SHEET = Tiny.assignment(COST);

    @TempDir
    private Path folder;

    private static Report report(String student, Status status, String note, Outcome open, Outcome secret) {
        CheckResult first = CheckResult.of(COST, COST.checks().get(0), open, "", "", 1);
        CheckResult second = CheckResult.of(COST, COST.checks().get(1), secret, "", "", 1);
        boolean slipped = secret == Outcome.FAILED;
        return new Report(
                student,
                SHEET,
                status,
                note,
                List.of(),
                List.of(new TaskResult(COST, List.of(first, slipped ? second.withDiagnosis("No bias.") : second))),
                7,
                student.length(),
                0.25);
    }

    private static Report graded(String student, Outcome open, Outcome secret) {
        return report(student, Status.GRADED, "", open, secret);
    }

    private static List<Report> few() {
        return List.of(
                graded("ada", Outcome.PASSED, Outcome.PASSED),
                graded("bob", Outcome.PASSED, Outcome.FAILED),
                graded("charlie", Outcome.BORDERLINE, Outcome.FAILED),
                report("dora", Status.NOT_COMPILED, "A.java:1: odd", Outcome.NOT_ATTEMPTED, Outcome.NOT_ATTEMPTED),
                report("eve", Status.GRADER_ERROR, "no room", Outcome.GRADER_ERROR, Outcome.GRADER_ERROR),
                report("fay", Status.REJECTED, "fays.zip is damaged", Outcome.NOT_ATTEMPTED, Outcome.NOT_ATTEMPTED));
    }

    private String write(Path results, boolean anonymous, List<Report> reports) throws IOException {
        new ClassPage(new Versions("1", "17"), anonymous, new Random(5)).write(results, SHEET, Reports.of(reports));
        return Files.readString(results.resolve("report.html"));
    }

    @Test
    void whatIsSaidOfSimilarSourcesGoesWhenTheyChange() throws IOException {
        Source before = new Source("Solution.java", "a/Solution.java", "class Solution {}\n");
        Source after = new Source("Solution.java", "a/Solution.java", "class Solution { }\n");
        ResultsFolder results = ResultsFolder.open(folder, new Versions("1", "17"), Instant.EPOCH)
                .with(new ClassPage(new Versions("1", "17"), false, new Random(5)));
        Report ada = graded("ada", Outcome.PASSED, Outcome.PASSED);
        results.write(ada, new byte[0], List.of(before));
        SimilarCsv.write(folder, List.of(new SimilarPair("ada", "bob", 99)));

        results.write(ada, new byte[0], List.of(before));
        assertThat(SimilarCsv.read(folder)).isPresent();
        results.write(ada, new byte[0], List.of(after));
        assertThat(SimilarCsv.read(folder)).isEmpty();
    }

    @Test
    void aFolderOfResultsHasThePageBesideItsTables() throws IOException {
        ResultsFolder.open(folder, new Versions("1", "17"), Instant.EPOCH)
                .with(new ClassPage(new Versions("1", "17"), false, new Random(5)))
                .writeTables(SHEET, Reports.of(few()));
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("class.json")).exists();
    }

    @Test
    void theClassIsCountedAndEachRowLinksToItsOwnPage() throws IOException {
        String page = write(folder, false, few());

        assertThat(page)
                .contains(
                        "<dt>Submissions</dt><dd>6</dd>", "<dt>Graded</dt><dd>3</dd>", "<dt>Median of the graded</dt>")
                .contains("<th scope=\"row\" class=\"number\">90 to 100</th><td class=\"number\">1</td>")
                .contains("<th scope=\"row\" class=\"number\">30 to below 40</th><td class=\"number\">2</td>")
                .contains("<a class=\"told\" href=\"instructor/ada/report.html\">ada</a>")
                .contains("<td class=\"number\" data-value=\"1\">1 / 3</td>")
                .contains("<td class=\"number\" data-value=\"\">? / 3</td>");
    }

    @Test
    void theHardestCheckStandsFirstAndWhatDidNotRunDoesNotCount() throws IOException {
        String page = write(folder, false, few());

        assertThat(page.indexOf("<th scope=\"row\">secret</th>"))
                .isPositive()
                .isLessThan(page.indexOf("<th scope=\"row\">open</th>"));
        assertThat(page).contains("<td class=\"number\">33</td>", "<td class=\"number\">100</td>");
        assertThat(page).contains("<tr><td class=\"number\">2</td><td>No bias.</td></tr>");
    }

    @Test
    void rowsThatNeedAPersonAreListedByReasonTheMostUrgentFirst() throws IOException {
        String page = write(folder, false, few());

        assertThat(page)
                .containsSubsequence(
                        "<summary>The grader failed: 1</summary>",
                        "no room",
                        "<summary>Refused: 1</summary>",
                        "fays.zip is damaged",
                        "<summary>Borderline training: 1</summary>",
                        ">charlie</a>",
                        "<h2 id=\"checks\">")
                .doesNotContain("<summary>Awaits marks");
        assertThat(write(folder, false, List.of(graded("ada", Outcome.PASSED, Outcome.PASSED))))
                .contains("<h2 id=\"look\">Rows that need a person</h2>\n<p>None.</p>");
    }

    @Test
    void similarPairsAreShownWhenSomebodyHasLooked() throws IOException {
        assertThat(write(folder, false, few())).contains("Nobody has looked since the submissions last changed");

        SimilarCsv.write(folder, List.of());
        ClassPage.refresh(folder);
        assertThat(folder.resolve("report.html")).content().contains("<p>None was found.</p>");

        SimilarCsv.write(folder, List.of(new SimilarPair("ada", "bob", 87.25), new SimilarPair("ada", "gone", 99)));
        ClassPage.refresh(folder);
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("href=\"instructor/bob/report.html\">bob</a></td><td class=\"number\">87.3</td>")
                .doesNotContain("gone");
    }

    @Test
    void anAnonymousPageTellsNothingOfWhoIsWho() throws IOException {
        SimilarCsv.write(folder, List.of(new SimilarPair("ada", "bob", 87.25)));
        List<Report> named = few().stream()
                .map(report -> report.named("Dr. " + report.student() + " Smith"))
                .toList();
        String page = write(folder, true, named);

        assertThat(page)
                .contains("<strong>Names are hidden.</strong>", "<td class=\"number\">87.3</td>")
                .doesNotContain("ada", "bob", "charlie", "dora", "eve<", "fay", "Smith", "instructor/", "no room")
                .doesNotContain(
                        Files.readString(folder.resolve("class.json")).replaceAll("(?s).*\"key\": \"(\\w+)\".*", "$1"));
        assertThat(page).matches("(?s).*<span class=\"told\">[a-z2-9]{5}-[a-z2-9]{5}</span>.*");
    }

    @Test
    void codesStayAndDoNotTellTheOrderOfIds() throws IOException {
        List<Report> many = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            many.add(graded("s" + i, Outcome.PASSED, i % 2 == 0 ? Outcome.PASSED : Outcome.FAILED));
        }
        String first = write(folder, true, many);
        new ClassPage(new Versions("1", "17"), true, new Random(99)).write(folder, SHEET, Reports.of(many));

        assertThat(folder.resolve("report.html")).hasContent(first);
        List<String> codes = many.stream()
                .map(report -> Names.hidden("00112233445566778899aabbccddeeff").of(report.student()))
                .toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .isNotEqualTo(codes.stream().sorted().toList());
        assertThat(first.substring(first.indexOf("<h2 id=\"students\">"))
                        .lines()
                        .filter(line -> line.startsWith("<tr><th scope=\"row\">"))
                        .toList())
                .hasSize(30)
                .isSorted();
    }

    @Test
    void whatStudentsHaveAHandInIsShownAsText() throws IOException {
        Report hostile = report(ATTACK, Status.REJECTED, ATTACK, Outcome.NOT_ATTEMPTED, Outcome.NOT_ATTEMPTED)
                .named(ATTACK);
        String page = write(folder, false, List.of(hostile));

        assertThat(page).contains(SHOWN_ATTACK).doesNotContain("<script>alert", "<img", "\u202e", "href=\"javascript");
        assertThat(page).contains("href=\"instructor/%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
        assertThat(page.split("<script>", -1)).hasSize(2);
        assertThat(page).containsPattern("script-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;");
    }

    @Test
    void theSameReportsGiveTheSameBytes() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));

        assertThat(write(other, false, few())).isEqualTo(write(folder, false, few()));
    }

    @Test
    void aClassOfNobodyHasAPageToo() throws IOException {
        assertThat(write(folder, false, List.of())).contains("<dt>Submissions</dt><dd>0</dd>");
    }

    @Test
    void tenThousandRowsStaySmall() throws IOException {
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(graded("student-" + i, Outcome.PASSED, i % 2 == 0 ? Outcome.PASSED : Outcome.FAILED));
        }

        assertThat(write(folder, false, many).length()).isLessThan(6_000_000);
    }

    @Test
    void aFolderWithoutAPageStaysWithout() throws IOException {
        ClassPage.refresh(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"students\": 3}", "null", "{}", "[]", "{\"students\": [null]}"})
    void aDamagedOneIsNamedAndWrittenAnewByTheNextRun(String content) throws IOException {
        Path damaged = Files.writeString(folder.resolve("class.json"), content);
        assertThatThrownBy(() -> ClassPage.refresh(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(damaged + ": is not in the form that grade writes: grade again");

        assertThat(write(folder, false, List.of(graded("ada", Outcome.PASSED, Outcome.PASSED))))
                .contains("ada");
    }
}
