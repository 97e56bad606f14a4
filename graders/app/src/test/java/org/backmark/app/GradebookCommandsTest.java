package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results go back to Moodle and Canvas. */
class GradebookCommandsTest {
    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void grade() throws IOException {
        results = Files.createDirectories(folder.resolve("results/students/11"))
                .resolve("../..")
                .normalize();
        Files.writeString(results.resolve("students/11/scoreboard.txt"), "87.5 / 100 points (87.5 %).\n");
        Files.writeString(
                results.resolve("scores.csv"),
                "student,name,assignment,score,max,percent,status\r\n11,Ada,week,87.5,100,87.5,graded\r\n"
                        + "12,Bob,week,,100,,grader-error\r\n");
    }

    @Test
    void moodlesWorksheetAndFeedbackComeBackFilledIn() throws IOException {
        Path worksheet = Files.writeString(
                folder.resolve("worksheet.csv"),
                "Identifier,Grade,Maximum Grade,Last modified (grade),Feedback comments\n"
                        + "Participant 11,,100.00,-,\nParticipant 12,,100.00,-,\n");
        Path out = folder.resolve("filled.csv");
        Path zip = folder.resolve("feedback.zip");

        Command.Result result =
                InProcess.backmark("moodle", results, "--worksheet", worksheet, "--out", out, "--feedback", zip);

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).isEqualTo(out + ": 1 grade filled in, of 2 students found\n");
        assertThat(result.errors()).isEqualTo("backmark: 12: the grader failed, so the row is left unchanged\n");
        assertThat(out)
                .content()
                .matches(
                        "Identifier,.*\nParticipant 11,87\\.5,100\\.00,\"[A-Z][a-z]+day, .* UTC\",<pre>87\\.5 / 100 points"
                                + " \\(87\\.5 %\\)\\.</pre>\nParticipant 12,,100\\.00,-,\n");
        assertThat(zip).isNotEmptyFile();
    }

    @Test
    void canvassGradebookComesBackFilledIn() throws IOException {
        Path gradebook = Files.writeString(
                folder.resolve("gradebook.csv"),
                "Student,ID,Section,Week 7 (5)\n    Points Possible,,,50\n\"Lovelace, Ada\",11,A,\n");
        Path out = folder.resolve("filled.csv");

        Command.Result result = InProcess.backmark(
                "canvas", results, "--gradebook", gradebook, "--column", "Week 7 (5)", "--out", out, "--scale");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(out).content().endsWith("\"Lovelace, Ada\",11,A,43.75\n");
    }

    @Test
    void whatIsNoResultsFolderIsOneLine() {
        Command.Result result = InProcess.backmark(
                "canvas", folder, "--gradebook", folder.resolve("none.csv"), "--out", folder.resolve("out.csv"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("backmark: " + folder + ": holds no scores.csv: give a folder that grade has written\n");
    }
}
