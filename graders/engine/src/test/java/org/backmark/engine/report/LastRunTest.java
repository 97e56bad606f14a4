package org.backmark.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** A run that comes after a whole one. */
class LastRunTest {
    private static final Task TASK = Tiny.task("cost", Tiny.hidden("known", 2), Tiny.visible("shape", 1));
    private static final Assignment SHEET = Tiny.assignment(TASK);

    @TempDir
    private Path folder;

    private Path ada;
    private Path bob;

    @BeforeEach
    void gradeBoth() throws IOException {
        ada = Files.writeString(folder.resolve("ada.java"), "class A {}");
        bob = Files.writeString(folder.resolve("bob.java"), "class B {}");
        try (RunJournal finished = open(1, ReuseMode.NOTHING)) {
            add(finished, "ada", ada, Status.GRADED, Outcome.PASSED);
            add(finished, "bob", bob, Status.GRADED, Outcome.FAILED);
            assertThat(finished.complete(finished.reports())).isEmpty();
        }
    }

    private RunJournal open(long seed, ReuseMode take) throws IOException {
        return ResultsFolder.open(folder.resolve("out"), new Versions("1", "17"), Instant.EPOCH)
                .finished(new Run(SHEET, seed, Optional.empty(), false), take);
    }

    private static void add(RunJournal finished, String student, Path submission, Status status, Outcome known)
            throws IOException {
        CheckResult first = CheckResult.of(TASK, TASK.checks().get(0), known, "", "", 1);
        CheckResult second = CheckResult.of(TASK, TASK.checks().get(1), Outcome.PASSED, "", "", 1);
        finished.begin(student, submission);
        finished.add(new Report(
                student,
                SHEET,
                status,
                "",
                List.of(),
                List.of(new TaskResult(TASK, List.of(first, second))),
                1,
                0.5,
                0.25));
    }

    private String changes() throws IOException {
        return Files.readString(folder.resolve("out/changes.csv"));
    }

    @Test
    void whatHasNotChangedIsTakenOverAndTheRestIsNot() throws IOException {
        Files.writeString(bob, "class Better {}");
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            assertThat(finished.takeOver("ada", ada)).isPresent();
            assertThat(finished.takeOver("bob", bob)).isEmpty();
            assertThat(finished.takeOver("eve", bob)).isEmpty();
            assertThat(finished.differences()).isEmpty();
        }
    }

    @Test
    void twoRunsLaterItIsStillThere() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
                assertThat(finished.takeOver("ada", ada)).isPresent();
                assertThat(finished.takeOver("bob", bob)).isPresent();
                assertThat(finished.complete(finished.reports())).contains(new Changes(0, 0));
            }
        }
        assertThat(changes()).isEqualTo("student,what,before,after,by,when\r\n");
    }

    @Test
    void whatHasChangedSinceIsInATable() throws IOException {
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            add(finished, "ada", ada, Status.GRADER_ERROR, Outcome.GRADER_ERROR);
            add(finished, "eve", ada, Status.GRADED, Outcome.PASSED);
            assertThat(finished.complete(finished.reports())).contains(new Changes(3, 8));
        }
        assertThat(changes())
                .isEqualTo(String.join(
                        "\r\n",
                        "student,what,before,after,by,when",
                        "ada,cost,3,,,",
                        "ada,cost/known,passed,grader-error,,",
                        "ada,score,3,,,",
                        "ada,status,graded,grader-error,,",
                        "eve,score,,3,,",
                        "eve,status,,graded,,",
                        "bob,score,1,,,",
                        "bob,status,graded,,,",
                        ""));
    }

    @Test
    void afterARunOfAnotherKindNothingIsTakenOverAndThatIsToldByItsName() throws IOException {
        try (RunJournal finished = open(2, ReuseMode.WHOLE)) {
            assertThat(finished.differences()).containsExactly("--seed");
            assertThat(finished.takeOver("ada", ada)).isEmpty();
            assertThat(finished.takeOverAsItIs("ada")).isEmpty();
        }
    }

    @Test
    void theRowsOfOthersStayAsTheyAreEvenIfTheirSubmissionsAreGone() throws IOException {
        Files.delete(bob);
        try (RunJournal finished = open(1, ReuseMode.NOTHING)) {
            add(finished, "ada", ada, Status.GRADED, Outcome.PASSED);
            assertThat(finished.takeOverAsItIs("bob")).isPresent();
            assertThat(finished.complete(finished.reports())).contains(new Changes(0, 0));
        }
        Files.writeString(bob, "class B {}");
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            assertThat(finished.takeOver("bob", bob)).isPresent();
        }
    }

    @Test
    void aFaultOfTheGradersIsTriedAgain() throws IOException {
        try (RunJournal finished = open(1, ReuseMode.NOTHING)) {
            add(finished, "ada", ada, Status.GRADER_ERROR, Outcome.GRADER_ERROR);
            finished.complete(finished.reports());
        }
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            assertThat(finished.takeOver("ada", ada)).isEmpty();
        }
    }

    @Test
    void aRunThatIsGivenUpDoesNotSpoilTheLastWholeOne() throws IOException {
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            add(finished, "ada", ada, Status.GRADED, Outcome.FAILED);
        }
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            assertThat(finished.takeOver("ada", ada))
                    .get()
                    .extracting(Report::score)
                    .isEqualTo(3.0);
        }
    }

    @Test
    void aFileThatMakesNoSenseIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("out/last-run.state"), "not ours\n");
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            assertThat(finished.takeOver("ada", ada)).isEmpty();
            assertThat(finished.complete(finished.reports())).isEmpty();
        }
    }

    @Test
    void aBuildIsKnownByItsJarsAndClassesWhateverTheirOrder() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path file = Files.writeString(classes.resolve("A.class"), "1");
        String one = Build.fingerprint(classes + java.io.File.pathSeparator + "/lib/gson-2.jar");

        assertThat(Build.fingerprint("/lib/gson-2.jar" + java.io.File.pathSeparator + classes))
                .isEqualTo(one);
        assertThat(Build.fingerprint(classes + java.io.File.pathSeparator + "/lib/gson-3.jar"))
                .isNotEqualTo(one);
        Files.writeString(file, "22");
        assertThat(Build.fingerprint(classes + java.io.File.pathSeparator + "/lib/gson-2.jar"))
                .isNotEqualTo(one);
        Path torn = Files.writeString(folder.resolve("backmark-tests-1.jar"), "no zip");
        assertThatThrownBy(() -> Build.fingerprint(torn.toString()))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + torn + ", a part of Backmark: build it again");
    }

    @Test
    void otherPointsTitlesAndPoliciesAreAppliedToWhatWasMeasured() throws IOException {
        Task dearer = new Task(
                TASK.id(),
                "Another title",
                TASK.sheetPart(),
                30,
                false,
                false,
                TASK.needs(),
                TASK.checks().stream()
                        .map(check -> check.withPoints(10 * check.points()))
                        .toList());
        try (RunJournal finished = open(Tiny.assignment(dearer))) {
            assertThat(finished.differences()).isEmpty();
            Report report = finished.takeOver("bob", bob).orElseThrow();

            assertThat(report.score()).isEqualTo(10);
            assertThat(report.max()).isEqualTo(30);
            assertThat(report.tasks().get(0).task().title()).isEqualTo("Another title");
        }
    }

    @Test
    void otherChecksMustBeMeasured() throws IOException {
        Task other = Tiny.task("cost", Tiny.hidden("known", 2), Tiny.visible("size", 1));
        try (RunJournal finished = open(Tiny.assignment(other))) {
            assertThat(finished.differences()).containsExactly("--config");
            assertThat(finished.takeOver("bob", bob)).isEmpty();
        }
    }

    private RunJournal open(Assignment sheet) throws IOException {
        return ResultsFolder.open(folder.resolve("out"), new Versions("1", "17"), Instant.EPOCH)
                .finished(new Run(sheet, 1, Optional.empty(), false), ReuseMode.WHOLE);
    }

    @Test
    void whoDecidedWhatAndWhenStandsBesideWhatHasChanged() throws IOException {
        Decided decided = new Decided(
                "ada", "changed mark cost", "cost", "", "2: oral", "overrides.csv, line 2", "2026-11-30T08:00:00Z");
        try (RunJournal finished = open(1, ReuseMode.WHOLE)) {
            finished.takeOver("bob", bob);
            add(finished, "ada", ada, Status.GRADED, Outcome.FAILED);
            finished.complete(finished.reports(), List.of(decided));
        }

        assertThat(changes())
                .contains(
                        "ada,changed mark cost,,2: oral,\"overrides.csv, line 2\",2026-11-30T08:00:00Z\r\n",
                        "ada,cost,3,1,\"overrides.csv, line 2\",2026-11-30T08:00:00Z\r\n",
                        "ada,score,3,1,,\r\n");
    }
}
