package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormatTest {
    private static final String LINE = "Week7Solution.java:3: ';' expected";

    @TempDir
    private Path folder;

    @Test
    void severalFormatsOfOneSubmissionLieInItsResultsFolder() {
        Command.Result result = InProcess.backmark(
                "grade",
                InProcess.CORPUS.resolve("does-not-compile"),
                "--assignment",
                "inf5860-week7",
                "--format",
                "gitlab,Gradescope",
                "--format",
                "text",
                "--out",
                folder);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(result.output()).startsWith("Neural networks: ").doesNotContain("::");
        assertThat(folder.resolve("junit.xml")).content().contains("type=\"rejected\"", "Week7Solution.java:");
        assertThat(folder.resolve("results.json")).content().contains("\"score\": 0,", "Week7Solution.java:");
        assertThat(folder.resolve("summary.md")).doesNotExist();
    }

    @Test
    void anUnknownFormatIsOneLineThatNamesTheOthers() {
        Command.Result result =
                InProcess.backmark("grade", folder, "--assignment", "inf5860-week7", "--format", "jenkins");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("'jenkins'", "[TEXT, GITHUB, GITLAB, GRADESCOPE]");
    }

    @Test
    void resultsInsideTheOnlySubmissionAreRefusedUnlessNothingIsTakenFromThere() throws IOException {
        Files.writeString(folder.resolve("Week7Solution.java"), "package inf5860.week7;\nclass {\n");

        Command.Result inside = grade("--out", folder.resolve("mine"));

        assertThat(inside.exitCode()).isEqualTo(2);
        assertThat(inside.errors()).contains("mine lies in the folder of submissions");
        assertThat(grade("--out", folder.resolve("backmark-results")).exitCode())
                .isEqualTo(1);
    }

    @Test
    void whileARunGoesOnGithubTakesNoCommandsAndThenThoseThatShowTheFaults() throws IOException {
        Path submission =
                Files.createDirectories(folder.resolve("repository/src")).getParent();
        Files.writeString(submission.resolve("src/Week7Solution.java"), "");
        Path summary = folder.resolve("summary");
        Path output = folder.resolve("output");
        StringWriter printed = new StringWriter();
        PrintWriter terminal = new PrintWriter(printed);
        FormatChoice choice = CommandLine.populateCommand(new FormatChoice(), "--format=github");

        try (CiOutput ci = choice.output(
                submission,
                terminal,
                Map.of(
                        "GITHUB_STEP_SUMMARY", summary.toString(),
                        "GITHUB_OUTPUT", output.toString(),
                        "GITHUB_WORKSPACE", submission.toString()))) {
            terminal.print("  ::error::the student's words\n");
            ci.write(folder.resolve("results"), Reports.of(List.of(report())), true);
        }

        List<String> lines = printed.toString().lines().toList();
        String word = lines.get(0).replace("::stop-commands::", "");
        assertThat(word).hasSize(36);
        assertThat(lines.subList(1, 3)).containsExactly("  ::error::the student's words", "::" + word + "::");
        assertThat(lines.subList(3, lines.size()))
                .containsExactly(
                        "::error file=src/Week7Solution.java,line=3,title=Submission%3A not-compiled::rejected: "
                                + LINE);
        assertThat(summary).content().contains(LINE);
        assertThat(output).content().startsWith("result=");
    }

    private Command.Result grade(Object... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"grade", folder, "--single", "--assignment", "inf5860-week7", "--jobs=1"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return InProcess.backmark(arguments);
    }

    private static Report report() {
        Assignment assignment = Assignments.load("inf5860-week7");
        List<TaskResult> tasks =
                TaskResult.withoutRun(assignment, EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run");
        return new Report("ada", assignment, Status.NOT_COMPILED, LINE, List.of(LINE), tasks, 1, 1, 0);
    }
}
