package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backmark.course.CourseOptions;
import org.backmark.course.CourseRules;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.report.ReuseMode;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.backmark.kit.score.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run has graded is under the rules of the run that goes on. */
class RulesOnResumeTest {
    private static final Task TASK = Tiny.task("cost", Tiny.visible("open", 10));
    private static final Assignment SHEET = Tiny.assignment(TASK);
    private static final Run RUN = new Run(SHEET, 1, Optional.empty(), false);

    @TempDir
    private Path folder;

    private List<Submission> submissions;

    @BeforeEach
    void gradeHalf() throws IOException {
        submissions = List.of(
                new Submission("ada", Files.createDirectories(folder.resolve("class/ada"))),
                new Submission("bob", Files.createDirectories(folder.resolve("class/bob"))));
        try (FileResultStore saved = open(CourseOptions.NONE, false, Instant.EPOCH)) {
            List<Submission> rest = saved.rest(SubmissionFilter.all(submissions));
            saved.begin(rest.get(0));
            saved.add(graded("ada"));
        }
    }

    private FileResultStore open(CourseOptions options, boolean resume, Instant when) throws IOException {
        ResultsFolder results = ResultsFolder.open(folder.resolve("out"), new Versions("1", "17"), when);
        CourseRules rules =
                new CourseRules(RUN, SHEET.passMark(), new SubmissionSet(submissions, List.of(), false), options);
        return new FileResultStore(
                results,
                results.finished(RUN, resume ? ReuseMode.UNFINISHED : ReuseMode.NOTHING),
                SHEET,
                rules,
                new PrintWriter(new StringWriter()));
    }

    private static Graded graded(String student) {
        CheckResult open = CheckResult.of(TASK, TASK.checks().get(0), Outcome.FAILED, "", "", 1);
        List<TaskResult> tasks = List.of(new TaskResult(TASK, List.of(open)));
        return new Graded(new Report(student, SHEET, Status.GRADED, "", List.of(), tasks, 1, 0.5, 0.25), new byte[0]);
    }

    private String goOn(CourseOptions options) throws IOException {
        try (FileResultStore saved = open(options, true, Instant.ofEpochSecond(100))) {
            List<Submission> rest = saved.rest(SubmissionFilter.all(submissions));
            assertThat(rest).extracting(Submission::student).containsExactly("bob");
            saved.begin(rest.get(0));
            saved.add(graded("bob"));
            saved.writeTables();
            saved.complete(List.of());
        }
        return Files.readString(folder.resolve("out/instructor/ada/report.json"));
    }

    @Test
    void otherMarksReachTheFilesAndTheTablesWithoutGradingAgain() throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("overrides.csv"), "student,task,points,reason\nada,cost,7,oral exam\n");

        assertThat(goOn(CourseOptions.NONE.withOverrides(overrides))).contains("oral exam", "1970-01-01T00:01:40Z");
        assertThat(Files.readString(folder.resolve("out/students/ada/scoreboard.txt")))
                .contains("changed from 0 to 7: oral exam");
        assertThat(Files.readString(folder.resolve("out/scores.csv")))
                .contains("\r\nada,,tiny,7,10,70,graded,7,", "\r\nbob,,tiny,0,10,0,graded,0,");
    }

    @Test
    void whatTheRulesLeaveAsItWasIsNotWrittenAgain() throws IOException {
        assertThat(goOn(CourseOptions.NONE)).contains("1970-01-01T00:00:00Z");
    }
}
