package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small submissions, graded in this JVM. */
class GradeTest {
    @TempDir
    private Path folder;

    @Test
    void oneSubmissionAtOrAboveThePassMarkEndsWithZeroAndItsBoard() {
        Command.Result result = grade(submission("only-part-1"), "--single", "--pass", 5);

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.errors().lines()).singleElement().asString().startsWith("sandbox ");
        assertThat(result.output())
                .startsWith("Neural networks: backpropagation on handwritten digits             inf5860-week7\n")
                .contains(" sigmoidGradient ", " 10 / 10  passed\n", "not attempted\n")
                .contains("\n10 / 100 points (10 %).\n");
    }

    @Test
    void oneSubmissionBelowThePassMarkEndsWithOneAndItsFilesAreWhereTheyWereWanted() throws IOException {
        Path out = folder.resolve("results");

        Command.Result result = grade(submission("only-part-1"), "--single", "--pass", 50, "--out", out, "--seed", 3);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(files(out))
                .containsExactly(
                        "checks.csv",
                        "class.json",
                        "instructor/only-part-1/report.html",
                        "instructor/only-part-1/report.json",
                        "instructor/only-part-1/sources/inf5860/week7/Week7Solution.java",
                        "last-run.state",
                        "report.html",
                        "scores.csv",
                        "students/only-part-1/report.html",
                        "students/only-part-1/report.json",
                        "students/only-part-1/scoreboard.txt");
        assertThat(Files.readString(out.resolve("scores.csv")))
                .contains("\r\nonly-part-1,,inf5860-week7,10,100,10,graded,")
                .contains(",3,");
    }

    @Test
    void nothingEarnedIsBelowThePassMarkEvenIfThatIsZero() {
        Command.Result result = grade(submission("untouched-stub"), "--pass", 0);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(result.output()).contains("\n0 / 100 points (0 %).\n");
    }

    @Test
    void whatDoesNotCompileIsBelowThePassMarkAndSaysWhy() {
        Command.Result result = grade(submission("does-not-compile"), "--pass", 0);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("\nnot-compiled: ", "Week7Solution.java:");
    }

    @Test
    void aClassEndsWithZeroWhateverWasSentAndEveryEntryIsARowOrIsNamed() throws IOException {
        Path submissions = folder.resolve("class");
        Path out = folder.resolve("results");
        Files.createDirectories(submissions.resolve("ada"));
        Files.writeString(submissions.resolve("ada/Week7Solution.java"), "package inf5860.week7;\nclass {\n");
        Files.createDirectories(submissions.resolve("bob"));
        Files.writeString(submissions.resolve("notes.txt"), "mine");

        Command.Result result = grade(submissions, "--out", out, "--jobs", 2);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors().lines())
                .hasSize(5)
                .contains(
                        "backmark: none of 2 could be graded: 1 is not-compiled, 1 is nothing-submitted; see the notes"
                                + " of the rows")
                .anySatisfy(line -> assertThat(line).startsWith("sandbox "))
                .contains("ignored notes.txt: neither a folder nor an archive (zip, tar.gz, tgz)")
                .anySatisfy(line -> assertThat(line).matches("\\[[12]/2] ada: not-compiled, 0\\.0 %, \\d+\\.\\d s"))
                .anySatisfy(
                        line -> assertThat(line).matches("\\[[12]/2] bob: nothing-submitted, 0\\.0 %, \\d+\\.\\d s"));
        assertThat(result.output())
                .contains("\n2 submissions: 1 not-compiled, 1 nothing-submitted\n0 at or above 60 %\n");
        assertThat(Files.readString(out.resolve("scores.csv")).lines().skip(1))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("ada,,inf5860-week7,0,100,0,not-compiled,"),
                        row -> assertThat(row).startsWith("bob,,inf5860-week7,0,100,0,nothing-submitted,"));
    }

    @Test
    void aClassThatHasSentInAnotherAssignmentIsNoSuccessAndTheOptionIsNamed() throws IOException {
        Path submissions = folder.resolve("class");
        for (String student : List.of("ada", "bob", "eve")) {
            Path sources = Files.createDirectories(submissions.resolve(student));
            Files.writeString(
                    sources.resolve("Lab2Solution.java"),
                    (student.equals("eve") ? "" : "package nycu.lab2;\n") + "public class Lab2Solution {}");
        }

        Command.Result result = grade(submissions, "--out", folder.resolve("results"));

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors())
                .endsWith("backmark: none of 3 declares package inf5860.week7; 2 declare nycu.lab2: --assignment"
                        + " nycu-lab2?\n");
        assertThat(folder.resolve("results/scores.csv")).content().contains("\nada,,inf5860-week7,0,100,0,rejected,");
    }

    @Test
    void aSubmissionThatLooksLikeAClassIsOneIfThatIsSaid() throws IOException {
        Path submission = folder.resolve("ada");
        Path sources = Files.createDirectories(submission.resolve("inf5860/week7"));
        Files.writeString(sources.resolve("Week7Solution.java"), "package inf5860.week7;\nclass {\n");
        Path out = folder.resolve("results");

        assertThat(grade(submission, "--out", out).exitCode()).isEqualTo(2);
        assertThat(grade(submission, "--out", out, "--single").exitCode()).isEqualTo(1);
    }

    @Test
    void aConfigurationChangesPointsAndPassMarkWithoutABuild() throws IOException {
        Path config =
                Files.writeString(folder.resolve("config.json"), "{\"passMark\": 0, \"title\": \"Another title\"}");

        Command.Result result = grade(submission("does-not-compile"), "--config", config);

        assertThat(result.output()).startsWith("Another title  ");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void oneCheckIsReplayedWithItsInputsAndNothingIsWritten() throws IOException {
        Path out = folder.resolve("results");

        Command.Result result =
                grade(submission("only-part-1"), "--check", "sigmoidGradientOfRandomMatrices", "--out", out);

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .startsWith("call 1: sigmoidGradient\n  z: ")
                .containsPattern("\n  z: \\d+ x \\d+ matrix\n +-?\\d.*\n")
                .containsPattern("\n  answer: \\d+ x \\d+ matrix\n")
                .containsPattern("\n  expected: \\d+ x \\d+ matrix\n")
                .contains("\n  difference: at most ")
                .endsWith("\nsigmoidGradientOfRandomMatrices: passed\n");
        assertThat(result.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(out).doesNotExist();
    }

    @Test
    void aCheckThatCannotBeReplayedIsNamed() throws IOException {
        assertThat(grade(submission("only-part-1"), "--check", "nosuch").errors())
                .isEqualTo(
                        "backmark: --check nosuch: inf5860-week7 has no such check; its checks are listed in the column"
                                + " check of checks.csv\n");
        Files.createDirectories(folder.resolve("class/ada"));
        Files.createDirectories(folder.resolve("class/bob"));
        assertThat(grade(folder.resolve("class"), "--check", "costOfTheDebugNetwork")
                        .errors())
                .isEqualTo("backmark: --check replays one submission, and there are 2: name one with --only\n");
    }

    private static Command.Result grade(Path submissions, Object... more) {
        return InProcess.backmark(
                Stream.concat(Stream.of("grade", submissions, "--assignment", "inf5860-week7"), Stream.of(more))
                        .toArray());
    }

    private static Path submission(String name) {
        return InProcess.CORPUS.resolve(name);
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
