package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A term of a course with the real command: its options in a file, its tables beside, its sheets together. */
class CourseRulesIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void submit() throws IOException {
        for (String name : List.of("DLP_LAB2_1_Ada", "DLP_LAB2_1_Ada again", "DLP_LAB2_2_Bob")) {
            Path sources = Files.createDirectories(folder.resolve("class").resolve(name));
            Files.writeString(sources.resolve("Broken.java"), "package nycu.lab2;\nclass {\n");
        }
        write("config.json", "{\"policy\": {\"late\": \"percent\", \"percentPerDay\": 10, \"graceMinutes\": 15}}");
        write(
                "times.csv",
                "submission,time",
                "DLP_LAB2_1_Ada,2026-11-20 22:00[Asia/Taipei]",
                "DLP_LAB2_1_Ada again,2026-11-20 23:00[Asia/Taipei]",
                "DLP_LAB2_2_Bob,2026-11-21 08:00[Asia/Taipei]");
        write(
                "marks.csv",
                "student,item,points,comment",
                "1,report,38,\"clear, and short\"",
                "1,questions,20,",
                "2,report,40,",
                "2,questions,20,");
        write("overrides.csv", "student,task,points,reason", "1,forward,4,a semicolon was missing");
        write(
                "course.txt",
                "--assignment nycu-lab2",
                "--config " + folder.resolve("config.json"),
                "--deadline 2026-11-20T23:59+08:00",
                "--times " + folder.resolve("times.csv"),
                "--manual " + folder.resolve("marks.csv"),
                "--override " + folder.resolve("overrides.csv"));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Command.Result grade(Path out) throws Exception {
        return Command.backmark(
                "grade",
                folder.resolve("class").toString(),
                "@" + folder.resolve("course.txt"),
                "--out",
                out.toString());
    }

    @Test
    void whatWasDecidedStaysForAllInALaterRunOfOneThatIsToldNothing() throws Exception {
        Path out = folder.resolve("results");
        grade(out);

        Command.Result later = Command.backmark(
                "grade",
                folder.resolve("class").toString(),
                "--assignment",
                "nycu-lab2",
                "--config",
                folder.resolve("config.json").toString(),
                "--only",
                "1",
                "--out",
                out.toString());

        assertThat(later.exitCode()).as(later.errors()).isZero();
        assertThat(later.errors())
                .contains(
                        "backmark: kept from earlier runs: 4 marks, 1 changed mark, the deadline,",
                        "--take-back ends that");
        assertThat(Tables.in(out).scores().get("1").get("score")).isEqualTo("62");
        assertThat(Tables.in(out).scores().get("2").get("score")).isEqualTo("54");
        assertThat(later.output()).contains("nothing has changed since the last run");
    }

    @Test
    void marksDeadlineAndTheLatestSubmissionMakeTheScoreAndTheSheetsTheCourse() throws Exception {
        Path out = folder.resolve("results");

        Command.Result result = grade(out);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors()).contains("backmark: DLP_LAB2_1_Ada: superseded by DLP_LAB2_1_Ada again\n");
        assertThat(result.output()).contains("\n2 submissions: 2 not-compiled\n1 at or above 60 %\n");
        CSVRecord ada = Tables.in(out).scores().get("1");
        assertThat(List.of(ada.get("score"), ada.get("raw-score"), ada.get("deduction"), ada.get("passed")))
                .containsExactly("62", "62", "0", "passed");
        assertThat(ada.get("remarks"))
                .isEqualTo("forward: 4 instead of 0, a semicolon was missing; DLP_LAB2_1_Ada: superseded by"
                        + " DLP_LAB2_1_Ada again");
        CSVRecord bob = Tables.in(out).scores().get("2");
        assertThat(List.of(bob.get("score"), bob.get("raw-score"), bob.get("deduction"), bob.get("passed")))
                .containsExactly("54", "60", "6", "failed");
        assertThat(Files.readString(out.resolve("students/2/scoreboard.txt")))
                .contains("Less 6 points (10 %): handed in 8 h 1 min after the deadline");
        assertThat(Files.readString(out.resolve("students/1/report.json"))).contains("clear, and short");
        assertThat(Files.readString(out.resolve("submissions.csv")))
                .contains("DLP_LAB2_1_Ada,1,2026-11-20T14:00:00Z,no,superseded by DLP_LAB2_1_Ada again\r\n");

        Path table = folder.resolve("course.csv");
        Path roster = write("roster.csv", "student", "1", "2", "3");
        Command.Result course = Command.backmark(
                "course", out.toString(), "--rule", "1/1", "--roster", roster.toString(), "--out", table.toString());
        assertThat(course.exitCode()).as(course.errors()).isZero();
        assertThat(course.output())
                .endsWith("\n3 students: 1 passed, 2 failed, 0 open (1 of 1 sheets must be passed; 1 given)\n");
        assertThat(Files.readString(table))
                .isEqualTo("student,results,sheets-passed,passed,remark\r\n1,passed,1,passed,\r\n2,failed,0,failed,\r\n"
                        + "3,missing,0,failed,not in results\r\n");
    }

    @Test
    void aFaultInATableEndsTheCommandBeforeAnythingIsGradedAndLosesNothing() throws Exception {
        Path out = folder.resolve("results");
        Files.createDirectories(out);
        Files.writeString(out.resolve("scores.csv"), "earlier results");
        Path marks = write("marks.csv", "student,item,points", "1,report,41");

        Command.Result result = grade(out);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .isEqualTo("backmark: " + marks
                        + ", line 2: 41 points, but report gives at most 40; its points are changed with --config\n");
        assertThat(Playground.listing(out)).containsExactly(" 0", "scores.csv 15");
    }

    @Test
    void reviewersAreTheSameForTheSameSeed() throws Exception {
        Path roster = write("roster.csv", "student", "ada", "bob", "cyd", "dan");
        Path groups = write("groups.csv", "group,student", "g1,ada", "g2,bob", "g3,cyd", "g3,dan");

        Command.Result first = Command.backmark(
                "reviewers",
                "--roster",
                roster.toString(),
                "--groups",
                groups.toString(),
                "--each",
                "2",
                "--seed",
                "1");
        Path file = folder.resolve("reviews.csv");
        Command.Result second = Command.backmark(
                "reviewers",
                "--roster",
                roster.toString(),
                "--groups",
                groups.toString(),
                "--each",
                "2",
                "--seed",
                "1",
                "--out",
                file.toString());

        assertThat(first.output())
                .isEqualTo("reviewer,reviews\r\ng1,g2\r\ng1,g3\r\ng2,g1\r\ng2,g3\r\ng3,g1\r\ng3,g2\r\n");
        assertThat(second.exitCode()).isZero();
        assertThat(Files.readString(file)).isEqualTo(first.output());
    }
}
