package org.backmark.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.backmark.kit.score.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
    private static final Versions VERSIONS = new Versions("1", "17");
    private static final Task FIRST = Tiny.task("first", Tiny.hidden("works", 10 / 3.0), Tiny.visible("compiles", 1));
    private static final Task BY_HAND = Tiny.manual("by-hand", 5);
    private static final Assignment ASSIGNMENT = Tiny.assignment(FIRST, BY_HAND);

    @TempDir
    private Path folder;

    private Path submission;

    @BeforeEach
    void submit() throws IOException {
        submission = Files.createDirectories(folder.resolve("class/kari"));
        Files.writeString(submission.resolve("A.java"), "class A {}");
    }

    private static Run run(Assignment assignment, long seed, Optional<Path> data, boolean full) {
        return new Run(assignment, seed, data, full);
    }

    private static Run run() {
        return run(ASSIGNMENT, 1, Optional.empty(), false);
    }

    private RunJournal open(Run run, Versions versions, boolean resume) throws IOException {
        return ResultsFolder.open(folder.resolve("results"), versions, Instant.EPOCH)
                .finished(run, resume ? ReuseMode.UNFINISHED : ReuseMode.NOTHING);
    }

    private static Report report(Status status, String text) {
        CheckResult works = CheckResult.of(FIRST, FIRST.checks().get(0), Outcome.PASSED, text, text + text, 12);
        CheckResult compiles = CheckResult.of(FIRST, FIRST.checks().get(1), Outcome.FAILED, "", text, 3)
                .withCurves(List.of(Curve.of(
                        text, "loss", "epoch", Curve.Source.LOGGED, new double[] {0.1 + 0.2, Double.NaN, -1 / 0.0})))
                .withFigures(List.of(NamedFigure.of(
                        "cells",
                        new Figure.Cells(text, text, text, Raster.of(new double[] {1, 0, -1, Double.NaN}, 2, 2)))));
        return new Report(
                        "kari",
                        ASSIGNMENT,
                        status,
                        text,
                        List.of("a warning", text),
                        List.of(
                                new TaskResult(FIRST, List.of(works, compiles)),
                                new TaskResult(BY_HAND, List.of(CheckResult.awaitingMarks(BY_HAND)))),
                        1,
                        0.1 + 0.2,
                        1e-3)
                .named(text)
                .withOwnTests(Optional.of(ownTests(text)))
                .stoppedBy(StoppedBy.CHECKS);
    }

    private static OwnTests ownTests(String text) {
        OwnTests.Covered some = new OwnTests.Covered(1, 3);
        return new OwnTests(
                2,
                1,
                1,
                List.of(new OwnTests.Failure(text, text)),
                some,
                some,
                List.of(new OwnTests.Source(text, List.of(1), List.of(), List.of(2, 3))),
                text,
                false);
    }

    private void finish(Report report) throws IOException {
        try (RunJournal finished = open(run(), VERSIONS, false)) {
            finished.begin("kari", submission);
            finished.add(report);
        }
    }

    private Optional<Report> resumed() throws IOException {
        try (RunJournal finished = open(run(), VERSIONS, true)) {
            return finished.takeOver("kari", submission);
        }
    }

    @Test
    void aReportComesBackAsItWas() throws IOException {
        String odd = "=\"<b>\u0000\u001b[2J\n\t\\ \u00e5 \u2028 \ud83d\ude00 half \ud83d";
        Report report = report(Status.GRADED, odd);
        finish(report);

        assertThat(resumed()).contains(report);
        assertThat(folder.resolve("results/unfinished-run.journal"))
                .content()
                .matches("[\\x20-\\x7e\\n]+")
                .hasLineCount(2);
    }

    @Test
    void aSubmissionThatHasChangedIsGradedAgain() throws IOException {
        finish(report(Status.GRADED, ""));
        Files.writeString(submission.resolve("A.java"), "class B {}");
        assertThat(resumed()).isEmpty();
        Files.writeString(submission.resolve("A.java"), "class A {}");
        assertThat(resumed()).isPresent();
        Files.createDirectory(submission.resolve("empty"));
        assertThat(resumed()).isEmpty();
        Files.delete(submission.resolve("empty"));
        Files.move(submission.resolve("A.java"), submission.resolve("B.java"));
        assertThat(resumed()).isEmpty();
    }

    @Test
    void aSubmissionThatCouldNotBeReadIsGradedAgain() throws IOException {
        try (RunJournal finished = open(run(), VERSIONS, false)) {
            finished.begin("kari", folder.resolve("class/missing"));
            finished.add(report(Status.REJECTED, "deleted"));
            assertThat(finished.takeOver("kari", folder.resolve("class/missing")))
                    .isEmpty();
        }
        assertThat(resumed()).isEmpty();
    }

    @Test
    void aFaultOfTheGradersIsTriedAgain() throws IOException {
        finish(report(Status.GRADER_ERROR, "oops"));
        assertThat(resumed()).isEmpty();
    }

    @Test
    void beginningAnewForgetsWhatWasFinished() throws IOException {
        finish(report(Status.GRADED, ""));
        open(run(), VERSIONS, false).close();
        assertThat(resumed()).isEmpty();
    }

    @Test
    void aRunThatIsCompleteLeavesNothingToGoOnFrom() throws IOException {
        finish(report(Status.GRADED, ""));
        RunJournal finished = open(run(), VERSIONS, true);
        assertThat(finished.complete(finished.reports())).as("no run before").isEmpty();
        assertThat(resumed()).isEmpty();
        assertThat(folder.resolve("results").toFile().list())
                .containsExactlyInAnyOrder("last-run.state", "unfinished-run.journal");
    }

    @Test
    void anotherRunIsRefusedByTheNameOfWhatDiffers() throws IOException {
        finish(report(Status.GRADED, ""));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("x.csv"), "1");
        Run other = run(Tiny.assignment(BY_HAND), 2, Optional.of(data), true);

        assertThatThrownBy(() -> open(other, new Versions("2", "25"), true))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot resume in " + folder.resolve("results")
                        + ": the run that was begun there had another version of Backmark, version of Java, --config,"
                        + " --seed, --full, --data; repeat that run's, or grade again without --resume");
        assertThat(resumed()).as("nothing was lost by the refusal").isPresent();
    }

    @Test
    void theContentOfTheDataCounts() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("x.csv"), "1");
        Run run = run(ASSIGNMENT, 1, Optional.of(data), false);
        open(run, VERSIONS, false).close();
        open(run, VERSIONS, true).close();
        Files.writeString(data.resolve("x.csv"), "2");
        assertThatThrownBy(() -> open(run, VERSIONS, true))
                .message()
                .startsWith("cannot resume in " + folder.resolve("results")
                        + ": the run that was begun there had another --data;");
    }

    @Test
    void filesThatWereBeingWrittenAreRemovedAndNoOthers() throws IOException {
        String part = ".report.json.12345678-1234-1234-1234-123456789abc.part";
        List<Path> left = List.of(Path.of(part), Path.of("instructor/kari", part), Path.of("students/kari", part));
        List<Path> kept = List.of(Path.of("my", part), Path.of("instructor/kari/.mine.part"), Path.of("notes.part"));
        for (Path file :
                java.util.stream.Stream.concat(left.stream(), kept.stream()).toList()) {
            Path target = folder.resolve("results").resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, "{");
        }
        open(run(), VERSIONS, true).close();

        assertThat(left)
                .allSatisfy(file ->
                        assertThat(folder.resolve("results").resolve(file)).doesNotExist());
        assertThat(kept)
                .allSatisfy(file ->
                        assertThat(folder.resolve("results").resolve(file)).exists());
    }

    @Test
    void reportsAreReadBackInTheOrderOfStudentsThoseTakenOverAmongThem() throws IOException {
        finish(report(Status.GRADED, "taken over"));
        try (RunJournal finished = open(run(), VERSIONS, true)) {
            finished.add(of("zoe"));
            finished.add(of("ada"));
            assertThat(students(finished)).as("kari was not asked for").containsExactly("ada", "zoe");
            assertThat(finished.takeOver("kari", submission)).isPresent();
            finished.add(of("zoe"));
            assertThat(students(finished)).containsExactly("ada", "kari", "zoe");
            finished.reports()
                    .forEach(report -> assertThat(report.note())
                            .isEqualTo(report.student().equals("kari") ? "taken over" : report.student()));
        }
    }

    private static Report of(String student) {
        Report report = report(Status.GRADED, student);
        return new Report(student, ASSIGNMENT, report.status(), student, List.of(), report.tasks(), 1, 1, 1);
    }

    private static List<String> students(RunJournal finished) throws IOException {
        List<String> students = new ArrayList<>();
        finished.reports().forEach(report -> students.add(report.student()));
        return students;
    }

    @Test
    void aRowThatSomebodyElseHasWrittenOverIsSaidInOneLine() throws IOException {
        try (RunJournal finished = open(run(), VERSIONS, false)) {
            finished.add(of("ada"));
            Path journal = folder.resolve("results/unfinished-run.journal");
            Files.writeString(journal, Files.readString(journal).replace("ada", "eva"));
            assertThatThrownBy(() -> students(finished))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot read " + journal
                            + ": something else has written to it; grade again without --resume");
        }
    }

    @Test
    void everyRowTakesTheSameRoom() throws IOException {
        Report report = report(Status.GRADED, "text".repeat(50));
        try (RunJournal finished = open(run(), VERSIONS, false)) {
            finished.add(report);
            Path journal = folder.resolve("results/unfinished-run.journal");
            long one = Files.size(journal);
            finished.add(report);
            long row = Files.size(journal) - one;
            for (int i = 0; i < 98; i++) {
                finished.add(report);
            }
            assertThat(Files.size(journal)).isEqualTo(one + 99 * row);
        }
    }

    @Test
    void aSecondRunNeitherGivesTheFirstUpNorRemovesWhatItIsWriting() throws IOException {
        try (RunJournal first = open(run(), VERSIONS, false)) {
            Path part = folder.resolve("results/.report.json.12345678-1234-1234-1234-123456789abc.part");
            Files.writeString(part, "half");

            assertThatThrownBy(() -> open(run(), VERSIONS, false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run writes there");
            assertThat(part).exists();
            assertThat(ResultsFolder.hindrance(folder.resolve("results")))
                    .contains("a run writes there: wait for its end");
            assertThat(first.size()).isZero();
        }
        assertThat(ResultsFolder.hindrance(folder.resolve("results")))
                .contains("holds an unfinished run: finish it first with grade --resume");
    }
}
