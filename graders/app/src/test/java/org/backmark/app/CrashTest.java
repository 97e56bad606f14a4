package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backmark.course.CourseOptions;
import org.backmark.course.CourseRules;
import org.backmark.course.classpage.ClassPage;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.report.ReuseMode;
import org.backmark.engine.report.RunJournal;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.files.Access;
import org.backmark.kit.files.Faults;
import org.backmark.kit.files.FaultyFiles;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that breaks off at any change that it makes to the disk is gone on with, and ends as one left in peace. */
class CrashTest {
    private static final Task TASK = Tiny.task("cost", Tiny.visible("open", 1), Tiny.hidden("secret", 2));
    private static final Assignment SHEET = Tiny.assignment(TASK);
    private static final Versions VERSIONS = new Versions("1", "17");
    private static final Run RUN = new Run(SHEET, 1, Optional.empty(), false);

    @TempDir
    private Path folder;

    private List<Submission> submissions;
    private int runs;

    /** The program ends at once; it does not tidy up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    enum Kind {
        KILLED,
        DISK_FULL_FROM_THEN_ON,
        FAILS_ONCE
    }

    /** Lets the access fail whose turn it is. */
    private static final class Countdown implements Faults {
        private final Kind kind;
        private final int turn;
        private int changes;

        Countdown(Kind kind, int turn) {
            this.kind = kind;
            this.turn = turn;
        }

        @Override
        public void before(Access access, Path file) throws IOException {
            if (access == Access.READ || ++changes < turn) {
                return;
            }
            boolean takesRoom = access != Access.DELETE && access != Access.TRUNCATE;
            if (kind == Kind.KILLED) {
                throw new Killed();
            } else if (kind == Kind.DISK_FULL_FROM_THEN_ON ? takesRoom : changes == turn) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        }
    }

    @BeforeEach
    void submit() throws IOException {
        submissions = Stream.of("ada", "bob", "eve")
                .map(student -> new Submission(student, folder.resolve("class").resolve(student)))
                .toList();
        for (Submission submission : submissions) {
            Files.createDirectories(submission.path());
        }
    }

    /** Results of an earlier, whole run are there already; the next one is to replace them. */
    private Path out() throws Exception {
        Path out = folder.resolve("out-" + runs++);
        grade(out, false, "old", new StringWriter());
        return out;
    }

    private CourseRules rules() {
        return new CourseRules(
                RUN, SHEET.passMark(), new SubmissionSet(submissions, List.of(), false), CourseOptions.NONE);
    }

    private String grade(Path out, boolean resume, String text, StringWriter told) throws IOException {
        Path disk = out.getFileSystem() == FileSystems.getDefault() ? FaultyFiles.at(out, (access, file) -> {}) : out;
        ResultsFolder results =
                ResultsFolder.open(disk, VERSIONS, Instant.EPOCH).with(new ClassPage(VERSIONS, false, new Random(1)));
        RunJournal finished = results.finished(RUN, resume ? ReuseMode.UNFINISHED : ReuseMode.NOTHING);
        try (FileResultStore saved = new FileResultStore(results, finished, SHEET, rules(), new PrintWriter(told))) {
            List<Submission> rest = saved.rest(SubmissionFilter.all(submissions));
            try {
                for (Submission submission : rest) {
                    saved.begin(submission);
                    saved.add(graded(submission.student(), text));
                }
            } catch (IOException e) {
                saved.writeTables();
                throw e;
            }
            saved.writeTables();
            saved.complete(List.of());
        }
        return told.toString();
    }

    // Who printed something in the old run has not in the new one, and the other way round.
    private static Graded graded(String student, String text) {
        CheckResult open = CheckResult.of(TASK, TASK.checks().get(0), Outcome.PASSED, "", text, 1);
        CheckResult secret = CheckResult.of(TASK, TASK.checks().get(1), Outcome.FAILED, "hint", student + text, 2);
        Report report = new Report(
                student,
                SHEET,
                Status.GRADED,
                "",
                List.of(text),
                List.of(new TaskResult(TASK, List.of(open, secret))),
                1,
                0.5,
                0.25);
        boolean prints = student.equals("ada") == text.equals("new");
        return new Graded(report, (prints ? text : "").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private Map<String, String> undisturbed() throws Exception {
        Path out = out();
        grade(out, false, "new", new StringWriter());
        return files(out);
    }

    private int changes() throws Exception {
        Countdown countdown = new Countdown(Kind.KILLED, Integer.MAX_VALUE);
        grade(FaultyFiles.at(out(), countdown), false, "new", new StringWriter());
        return countdown.changes;
    }

    /** Grades until the fault; says whether it came to its end all the same. */
    private boolean breaksOff(Path out, boolean resume, Countdown countdown) throws IOException {
        Path faulty = FaultyFiles.at(out, countdown);
        try {
            grade(faulty, resume, "new", new StringWriter());
            return false;
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return true;
        } catch (Killed e) {
            return true;
        } finally {
            FaultyFiles.closeAll(faulty);
        }
    }

    private void assertNothingIsHalfWritten(Path out, Kind kind, Map<String, String> old, Map<String, String> whole)
            throws IOException {
        files(out).forEach((name, text) -> {
            if (name.endsWith(".part")) {
                assertThat(kind == Kind.KILLED || name.startsWith(".probe"))
                        .as(name)
                        .isTrue();
            } else if (!name.endsWith(".journal") && !name.endsWith(".csv")) {
                Set<String> either = new HashSet<>();
                Collections.addAll(either, old.get(name), whole.get(name));
                assertThat(either).as(name).contains(text);
            } else if (name.endsWith(".csv")) {
                assertThat(text).as(name).endsWith("\r\n");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatBreaksOffAtAnyChangeIsGoneOnWith(Kind kind) throws Exception {
        Map<String, String> old = files(out());
        Map<String, String> whole = undisturbed();
        int all = changes();
        assertThat(all).as("what one run changes on the disk").isGreaterThan(50);

        for (int turn = 1; turn <= all; turn++) {
            Path out = out();
            boolean broken = breaksOff(out, false, new Countdown(kind, turn));
            // The last change removes the journal: a full disk lets it.
            boolean mustBreak = kind == Kind.KILLED || kind == Kind.DISK_FULL_FROM_THEN_ON && turn < all;
            assertThat(broken || !mustBreak).as("change " + turn).isTrue();
            assertNothingIsHalfWritten(out, kind, old, whole);

            grade(out, true, "new", new StringWriter());

            assertThat(files(out)).as("gone on after change " + turn).isEqualTo(whole);
        }
    }

    @Test
    void aRunThatIsKilledAgainWhileItIsGoneOnWithIsGoneOnWithToo() throws Exception {
        Map<String, String> whole = undisturbed();
        int all = changes();
        for (int turn = 3; turn <= all; turn += 30) {
            for (int again = 1; again <= all; again += 12) {
                Path out = out();
                breaksOff(out, false, new Countdown(Kind.KILLED, turn));
                breaksOff(out, true, new Countdown(Kind.KILLED, again));

                grade(out, true, "new", new StringWriter());

                assertThat(files(out)).as(turn + " and " + again).isEqualTo(whole);
            }
        }
    }

    @Test
    void whatCannotBeWrittenStandsInTheTablesAllTheSame() throws Exception {
        Path out = out();
        StringWriter told = new StringWriter();
        Map<String, String> whole = undisturbed();
        String error = "";
        Path faulty = FaultyFiles.at(out, (access, file) -> {
            if (access == Access.WRITE && file.toString().contains("instructor/bob")) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        });
        try {
            grade(faulty, false, "new", told);
        } catch (IOException e) {
            error = e.getMessage();
        } finally {
            FaultyFiles.closeAll(faulty);
        }
        assertThat(told.toString())
                .isEqualTo("backmark: cannot write " + out + "/instructor/bob/report.json: No space left on device\n");
        assertThat(error)
                .isEqualTo(
                        "the files of 1 submission could not be written; fix the cause, then continue with --resume");
        assertThat(files(out)).containsEntry("scores.csv", whole.get("scores.csv"));
        assertThat(files(out)).containsEntry("checks.csv", whole.get("checks.csv"));
    }

    @Test
    void tablesThatCannotBeWrittenAreOneLineWithTheRemedy() throws Exception {
        Path out = out();
        Path faulty = FaultyFiles.at(out, (access, file) -> {
            if (access == Access.FORCE && file.toString().contains("checks.csv")) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        });
        try {
            assertThat(catchThrowable(() -> grade(faulty, false, "new", new StringWriter())))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot write " + out + "/checks.csv: No space left on device; the rows are kept: fix"
                            + " that, then continue with --resume");
        } finally {
            FaultyFiles.closeAll(faulty);
        }
    }

    @Test
    void aFolderThatIsTakenAwayEndsTheRunInOneLineAndDoesNotComeBack() throws Exception {
        Path out = out();
        ResultsFolder results =
                ResultsFolder.open(out, VERSIONS, Instant.EPOCH).with(new ClassPage(VERSIONS, false, new Random(1)));
        StringWriter told = new StringWriter();
        try (FileResultStore saved = new FileResultStore(
                results, results.finished(RUN, ReuseMode.NOTHING), SHEET, rules(), new PrintWriter(told))) {
            saved.add(graded("ada", "new"));
            Files.move(out, folder.resolve("elsewhere"));
            String line =
                    out + " was removed or moved while its results were written, so nothing more is graded: put it"
                            + " back and continue with --resume, or grade again";
            assertThat(catchThrowable(() -> saved.add(graded("bob", "new"))))
                    .isInstanceOf(IOException.class)
                    .hasMessage(line);
            assertThat(catchThrowable(saved::writeTables))
                    .isInstanceOf(IOException.class)
                    .hasMessage(line);
        }
        assertThat(out).doesNotExist();
        assertThat(told.toString()).isEmpty();

        Files.move(folder.resolve("elsewhere"), out);
        grade(out, true, "new", told);
        assertThat(files(out)).isEqualTo(undisturbed());
    }
}
