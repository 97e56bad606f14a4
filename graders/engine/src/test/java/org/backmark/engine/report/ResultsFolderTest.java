package org.backmark.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

class ResultsFolderTest {
    private static final Versions VERSIONS = new Versions("0.1.0", "17");
    private static final Task TASK = Tiny.task("cost", Tiny.visible("open", 1), Tiny.hidden("secret", 2));
    private static final Assignment SHEET = Tiny.assignment(TASK);
    private static final byte[] OUTPUT = "printed 0.9876\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @Test
    void tablesStandOnTopAndStudentsHaveAFolderForTheInstructorAndOneForThemselves() throws IOException {
        ResultsFolder results = open(folder.resolve("some/results"));

        results.write(report("ada"), OUTPUT, List.of());
        results.write(report("bob"), NOTHING, List.of());
        results.writeTables(SHEET, Reports.of(List.of(report("bob"), report("ada"))));

        assertThat(results.path()).isEqualTo(folder.resolve("some/results"));
        assertThat(files(results.path()))
                .containsExactly(
                        "checks.csv",
                        "instructor/ada/output.txt",
                        "instructor/ada/report.html",
                        "instructor/ada/report.json",
                        "instructor/bob/report.html",
                        "instructor/bob/report.json",
                        "scores.csv",
                        "students/ada/report.html",
                        "students/ada/report.json",
                        "students/ada/scoreboard.txt",
                        "students/bob/report.html",
                        "students/bob/report.json",
                        "students/bob/scoreboard.txt");
        assertThat(results.path().resolve("instructor/ada/output.txt")).hasBinaryContent(OUTPUT);
    }

    @Test
    void theSourcesThatWereGradedAreKeptForTheInstructorOnly() throws IOException {
        Source solution = new Source("sent/Solution.java", "a/b/Solution.java", "class Solution {}\n");
        Source odd = new Source("x", "a/b/..\u00e9.java", "class Odd {}\n");
        open(folder).write(report("ada"), OUTPUT, List.of(solution, odd));

        assertThat(read("instructor/ada/sources/a/b/Solution.java")).isEqualTo("class Solution {}\n");
        assertThat(read("instructor/ada/sources/a/b/_x2e._xc3_xa9.java")).isEqualTo("class Odd {}\n");
        assertThat(files(folder.resolve("students"))).noneMatch(file -> file.contains("sources"));

        open(folder).write(report("ada"), OUTPUT, List.of(odd));
        assertThat(folder.resolve("instructor/ada/sources/a/b/Solution.java")).doesNotExist();
        open(folder).write(report("ada"), OUTPUT, List.of());
        assertThat(folder.resolve("instructor/ada/sources")).doesNotExist();
    }

    @Test
    void aSummaryOfTheClassIsWrittenWithTheTablesAndToldWhenSourcesChange() throws IOException {
        List<String> told = new ArrayList<>();
        ResultsFolder results = open(folder).with(new ClassSummary() {
            @Override
            public void write(Path place, Assignment assignment, Reports reports) {
                told.add("summary of " + assignment.id() + " in " + folder.relativize(place));
            }

            @Override
            public void removeWhatTellsOfSources(Path place) {
                told.add("sources");
            }
        });
        Source before = new Source("Solution.java", "a/Solution.java", "class Solution {}\n");
        Source after = new Source("Solution.java", "a/Solution.java", "class Solution { }\n");

        results.write(report("ada"), OUTPUT, List.of(before));
        told.clear();
        results.write(report("ada"), OUTPUT, List.of(before));
        assertThat(told).isEmpty();
        results.write(report("ada"), OUTPUT, List.of(after));
        results.writeTables(SHEET, Reports.of(List.of(report("ada"))));
        assertThat(told).containsExactly("sources", "summary of tiny in ");
    }

    @Test
    void theTablesHaveARowForEveryReport() throws IOException {
        ResultsFolder results = open(folder);

        results.writeTables(SHEET, Reports.of(List.of(report("bob"), report("ada"))));

        assertThat(read("scores.csv").lines().skip(1))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("ada,,tiny,1,3,33.33,graded,1,"),
                        row -> assertThat(row).startsWith("bob,,tiny,1,3,33.33,graded,1,"));
        assertThat(read("checks.csv")).contains("ada,cost,secret,hidden,failed,0,2,");
    }

    @Test
    void theInstructorSeesEverythingOfAHiddenCheck() throws IOException {
        open(folder).write(report("ada"), OUTPUT, List.of());

        assertThat(read("instructor/ada/report.json"))
                .contains("expected 0.4321", "look at the bias", "\"when\": \"1970-01-01T00:00:01Z\"", "0.1.0");
        assertThat(read("instructor/ada/report.html"))
                .contains("expected 0.4321", "look at the bias", "printed 0.9876", "1970-01-01 00:00 UTC", "0.1.0");
    }

    @Test
    void aStudentSeesTheHintOfAHiddenCheckAndNeitherItsValuesNorTheOutput() throws IOException {
        open(folder).write(report("ada"), OUTPUT, List.of());

        String shown = read("students/ada/report.json")
                + read("students/ada/report.html")
                + read("students/ada/scoreboard.txt");
        assertThat(shown)
                .contains("look at the bias", "the student's own 0.5")
                .doesNotContain("0.4321")
                .doesNotContain("0.9876");
    }

    @Test
    void aStudentDoesNotSeeWhyTheGraderFailed() throws IOException {
        Report report = new Report(
                "ada", SHEET, Status.GRADER_ERROR, "the grader failed: expected 0.4321", List.of(), List.of(), 1, 1, 0);

        open(folder).write(report, NOTHING, List.of());

        assertThat(read("instructor/ada/report.json")).contains("0.4321");
        assertThat(read("students/ada/report.json")
                        + read("students/ada/report.html")
                        + read("students/ada/scoreboard.txt"))
                .contains("the grader failed, not the submission")
                .doesNotContain("0.4321");
    }

    @Test
    void outputOfAnEarlierRunIsRemovedWhenThisRunHasNone() throws IOException {
        open(folder).write(report("ada"), OUTPUT, List.of());
        open(folder).write(report("ada"), NOTHING, List.of());

        assertThat(files(folder))
                .containsExactly(
                        "instructor/ada/report.html",
                        "instructor/ada/report.json",
                        "students/ada/report.html",
                        "students/ada/report.json",
                        "students/ada/scoreboard.txt");
    }

    @Test
    void aLaterRunReplacesTheTablesAndItsOwnStudentsAndDeletesNothingOfOthers() throws IOException {
        ResultsFolder first = open(folder);
        first.write(report("ada"), OUTPUT, List.of());
        first.write(report("bob"), OUTPUT, List.of());
        first.writeTables(SHEET, Reports.of(List.of(report("ada"), report("bob"))));
        String before = read("instructor/ada/report.json");
        Files.writeString(folder.resolve("notes.txt"), "the instructor's own");

        ResultsFolder second = ResultsFolder.open(folder, VERSIONS, Instant.ofEpochSecond(2));
        second.write(report("bob"), NOTHING, List.of());
        second.writeTables(SHEET, Reports.of(List.of(report("bob"))));

        assertThat(read("scores.csv")).contains("bob,").doesNotContain("ada,");
        assertThat(read("checks.csv")).contains("bob,").doesNotContain("ada,");
        assertThat(read("instructor/bob/report.json")).contains("1970-01-01T00:00:02Z");
        assertThat(read("instructor/ada/report.json")).isEqualTo(before);
        assertThat(files(folder))
                .contains("instructor/ada/output.txt", "students/ada/scoreboard.txt", "notes.txt")
                .doesNotContain("instructor/bob/output.txt");
    }

    @Test
    void openingLeavesNothingBehind() throws IOException {
        open(folder.resolve("results"));

        assertThat(folder.resolve("results")).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidInOneLineAndStays() throws IOException {
        Path file = Files.writeString(folder.resolve("results"), "mine");

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write results to " + file + ": " + file + " is a file; name a folder with --out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFileInPlaceOfAFolderAboveIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("class"), "mine");
        Path out = file.resolve("deep/results");

        assertThatThrownBy(() -> open(out))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write results to " + out + ": " + file + " is a file; name a folder with --out");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneLine() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        assertThatThrownBy(() -> open(link))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write results to " + link + ": it exists already; name another folder with --out");
    }

    @Test
    void aFileInTheWayOfAStudentsFolderIsNamed() throws IOException {
        ResultsFolder results = open(folder);
        Files.writeString(folder.resolve("students"), "mine");

        assertThatThrownBy(() -> results.write(report("ada"), NOTHING, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + folder.resolve("students/ada/report.json")
                        + ": one of the folders above it is a file");
    }

    private static ResultsFolder open(Path out) throws IOException {
        return ResultsFolder.open(out, VERSIONS, Instant.ofEpochSecond(1));
    }

    private static Report report(String student) {
        CheckResult open = CheckResult.of(TASK, TASK.checks().get(0), Outcome.PASSED, "", "the student's own 0.5", 1);
        CheckResult secret =
                CheckResult.of(TASK, TASK.checks().get(1), Outcome.FAILED, "look at the bias", "expected 0.4321", 1);
        List<TaskResult> tasks = List.of(new TaskResult(TASK, List.of(open, secret)));
        return new Report(student, SHEET, Status.GRADED, "", List.of(), tasks, 1, 1, 0);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static List<String> files(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
