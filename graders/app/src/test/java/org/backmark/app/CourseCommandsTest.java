package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands and options for a course's own rules. */
class CourseCommandsTest {
    @TempDir
    private Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path brokenClass(String... students) throws IOException {
        for (String student : students) {
            Path sources = Files.createDirectories(folder.resolve("class").resolve(student));
            Files.writeString(sources.resolve("Broken.java"), "package inf5860.week7;\nclass {\n");
        }
        return folder.resolve("class");
    }

    @Test
    void aGroupIsGradedOnceAndHasARowAndFilesPerMember() throws IOException {
        Path groups = write("groups.csv", "group,student", "g1,ada", "g1,bob", "g2,eve");
        Path config = write("config.json", "{\"policy\": {\"groupSize\": 2}}");
        Path overrides = write("overrides.csv", "student,task,points,reason", "bob,sigmoid-gradient,9,did it alone");
        Path out = folder.resolve("results");

        Command.Result result = InProcess.backmark(
                "grade",
                brokenClass("g1"),
                "--assignment",
                "inf5860-week7",
                "--class",
                "--config",
                config,
                "--groups",
                groups,
                "--override",
                overrides,
                "--out",
                out);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors()).contains("backmark: the group g2 has sent nothing\n");
        assertThat(result.output()).contains("\n3 submissions: 2 not-compiled, 1 nothing-submitted\n");
        Tables tables = Tables.in(out);
        assertThat(tables.scores()).containsOnlyKeys("ada", "bob", "eve");
        assertThat(tables.scores().get("ada").get("group")).isEqualTo("g1");
        assertThat(tables.scores().get("ada").get("score")).isEqualTo("0");
        assertThat(tables.scores().get("bob").get("score")).isEqualTo("9");
        assertThat(tables.scores().get("eve").get("status")).isEqualTo("nothing-submitted");
        for (String student : tables.scores().keySet()) {
            assertThat(out.resolve("instructor").resolve(student).resolve("report.json"))
                    .exists();
            assertThat(out.resolve("students").resolve(student).resolve("scoreboard.txt"))
                    .exists();
        }
        assertThat(out.resolve("instructor/g1")).doesNotExist();
        assertThat(Files.readString(out.resolve("students/bob/report.json"))).contains("did it alone");
    }

    @Test
    void blackboardsDownloadTellsWhatIsLate() throws IOException {
        Path download = Files.createDirectories(folder.resolve("download"));
        for (String head : List.of("W7_ada_attempt_2026-11-20-23-41-02", "W7_bob_attempt_2026-11-21-00-01-02")) {
            Files.writeString(download.resolve(head + "_Broken.java"), "package inf5860.week7;\nclass {\n");
        }
        Object[] command = {
            "grade",
            download,
            "--assignment",
            "inf5860-week7",
            "--class",
            "--out",
            folder.resolve("results"),
            "--deadline",
            "2026-11-20T23:59+01:00"
        };

        assertThat(InProcess.backmark(command).errors())
                .contains("the download tells when submissions came, but not in which time zone: give --time-zone");

        String[] zone = {"--time-zone", "Europe/Oslo"};
        Command.Result result = InProcess.backmark(
                Stream.of(command, zone).flatMap(Arrays::stream).toArray());

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        Tables tables = Tables.in(folder.resolve("results"));
        assertThat(tables.scores().get("ada").get("remarks")).doesNotContain("deadline");
        assertThat(tables.scores().get("bob").get("remarks")).startsWith("handed in 2 min after the deadline");
    }

    @Test
    void oneSubmissionWhoseResultsGoNowhereIsUnderTheRulesToo() throws IOException {
        Path submission = brokenClass("ada").resolve("ada");
        Path overrides = write("overrides.csv", "student,task,points,reason", "ada,sigmoid-gradient,9,oral exam");

        Command.Result result = InProcess.backmark(
                "grade",
                submission,
                "--single",
                "--assignment",
                "inf5860-week7",
                "--override",
                overrides,
                "--pass",
                "9 points");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).contains("    changed from 0 to 9: oral exam\n", "\n9 / 100 points (9 %).\n");
    }

    @Test
    void theCourseIsATableOnTheTerminal() throws IOException {
        Path one = write("one.csv", "student,passed", "ada,yes", "bob,no");
        Path two = write("two.csv", "student,passed", "ada,open");

        Command.Result result = InProcess.backmark("course", one, two, "--rule", "2/3");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).isEqualTo("""
                student                                    sheets  course
                ada                                           1/3  open
                    open in two.csv; 1 sheet is not given
                bob                                           0/3  failed
                    not in two.csv; 1 sheet is not given
                2 students: 0 passed, 1 failed, 1 open (2 of 3 sheets must be passed; 2 given)
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "course x.csv --rule nine | --rule must be like 9/10, not \"nine\"",
                "course --rule 9/10 | Missing required parameter: 'RESULTS'",
                "reviewers --roster x.csv | Missing required option: '--seed=S'",
                "reviewers --roster x.csv --seed 1 --each 0 | --each must be at least 1, not 0",
                "reviewers --roster no-such.csv --seed 1 | no-such.csv: there is no such file"
            })
    void aFaultIsOneLineAndExitCodeTwo(String arguments, String fault) {
        Command.Result result = InProcess.backmark((Object[]) arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).startsWith("backmark: " + fault + "\n");
        assertThat(result.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"course", "reviewers"})
    void everyCommandHasHelpOfEightyColumns(String command) {
        Command.Result result = InProcess.backmark(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).startsWith("Usage: backmark " + command + " ");
        assertThat(result.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
