package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.backmark.engine.find.InputException;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.AssignmentException;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Tally;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ExitCodeTest {
    private static final Assignment WEEK7 = Assignments.load("inf5860-week7");

    @Test
    void aSubmissionAtOrAboveThePassMarkIsZero() {
        assertThat(ExitCode.of(true, tally(100, report(Status.GRADED, Outcome.PASSED))))
                .isZero();
    }

    @Test
    void aSubmissionBelowThePassMarkIsOne() {
        assertThat(ExitCode.of(true, tally(1, report(Status.GRADED, Outcome.FAILED))))
                .isEqualTo(1);
    }

    @Test
    void whatAwaitsAPersonsMarksFailsNobodyWhoIsRightSoFar() {
        Assignment lab = Assignments.load("nycu-lab2");

        for (PassMark mark : List.of(PassMark.of("60"), PassMark.of("60 points"))) {
            assertThat(ExitCode.of(true, tally(mark, report(lab, Outcome.PASSED))))
                    .isZero();
            assertThat(ExitCode.of(true, tally(mark, report(lab, Outcome.FAILED))))
                    .isEqualTo(1);
        }
    }

    private static Tally tally(PassMark mark, Report report) {
        Tally tally = new Tally(mark);
        tally.add(report);
        return tally;
    }

    private static Report report(Assignment sheet, Outcome outcome) {
        List<TaskResult> tasks = TaskResult.withoutRun(sheet, EnumSet.allOf(Visibility.class), outcome, "");
        return new Report("ada", sheet, Status.GRADED, "", List.of(), tasks, 1, 1, 1);
    }

    @Test
    void nothingEarnedIsNoPassEvenWithAPassMarkOfZero() {
        assertThat(ExitCode.of(true, tally(0, report(Status.GRADED, Outcome.NOT_ATTEMPTED))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_COMPILED", "REJECTED", "NOTHING_SUBMITTED"})
    void aSubmissionThatWasNotGradedIsOne(Status status) {
        assertThat(ExitCode.of(true, tally(0, report(status, Outcome.NOT_ATTEMPTED))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GRADER_ERROR"},
            mode = EnumSource.Mode.EXCLUDE)
    void aClassIsZeroWhateverItsSubmissionsGot(Status status) {
        assertThat(ExitCode.of(false, tally(60, report(status, Outcome.NOT_ATTEMPTED))))
                .isZero();
    }

    @Test
    void aGradersErrorInAnyRowIsThree() {
        Report right = report(Status.GRADED, Outcome.PASSED);
        Report error = report(Status.GRADER_ERROR, Outcome.GRADER_ERROR);

        assertThat(ExitCode.of(true, tally(0, error))).isEqualTo(3);
        assertThat(ExitCode.of(false, tally(0, right, error, right))).isEqualTo(3);
    }

    @Test
    void whatNamesAFileOrAnArgumentIsTwoAndOneLine() {
        for (Exception thrown : List.of(
                new InputException("x is empty"),
                new AssignmentException("config.json: id is missing"),
                new IOException("cannot write x"))) {
            Command.Result result = failWith(thrown);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errors()).isEqualTo("backmark: " + thrown.getMessage() + "\n");
        }
    }

    @Test
    void aFileOfWhichOnlyTheNameIsToldHasAReasonAndARemedy() {
        assertThat(failWith(new AccessDeniedException("class")).errors())
                .isEqualTo("backmark: class: you lack the permission; change it, or name another\n");
        assertThat(failWith(new NoSuchFileException("class")).errors())
                .isEqualTo("backmark: class: it does not exist, or no longer does; give another, or run again\n");
        assertThat(failWith(new FileAlreadyExistsException("class")).errors())
                .isEqualTo("backmark: class: it already exists; remove it, or name another\n");
        assertThat(failWith(new NotDirectoryException("class")).errors())
                .isEqualTo("backmark: class: it is not a folder; name another\n");
        assertThat(failWith(new FileSystemException("class", null, "No space left on device"))
                        .errors())
                .isEqualTo("backmark: class: No space left on device\n");
    }

    @Test
    void aBugOfOursIsThreeAndShowsWhere() {
        Command.Result result = failWith(new IllegalStateException("a bug"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errors())
                .startsWith("backmark: a bug\njava.lang.IllegalStateException: a bug")
                .contains("at " + ExitCodeTest.class.getName());
    }

    @Test
    void aBugWithoutAMessageIsNamedByItsClass() {
        assertThat(failWith(new NullPointerException()).errors())
                .startsWith("backmark: java.lang.NullPointerException\n");
    }

    @Test
    void anErrorOfTheJvmIsThreeAndNotTheOneOfAMarkMissed() {
        Command.Result result = failWith(new NoClassDefFoundError("org/ejml/Lost"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errors()).startsWith("backmark: org/ejml/Lost\njava.lang.NoClassDefFoundError");
    }

    private static Command.Result failWith(Throwable thrown) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Backmark.commandLine()
                .addSubcommand("fail", new Failing(thrown))
                .setErr(new PrintWriter(errors));
        return new Command.Result(Backmark.run(commandLine, "fail"), "", errors.toString());
    }

    private static Tally tally(double percent, Report... reports) {
        Tally tally = new Tally(new PassMark.Percentage(percent));
        List.of(reports).forEach(tally::add);
        return tally;
    }

    private static Report report(Status status, Outcome outcome) {
        List<TaskResult> tasks = TaskResult.withoutRun(WEEK7, EnumSet.allOf(Visibility.class), outcome, "");
        return new Report("ada", WEEK7, status, "", List.of(), tasks, 1, 1, 0);
    }

    @CommandLine.Command
    private record Failing(Throwable thrown) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        }
    }
}
