package org.backmark.engine.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.junit.Run;
import org.backmark.kit.page.Illustrator;
import org.backmark.kit.page.StudentPage;
import org.backmark.kit.page.Supplement;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.ChecksCsv;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.ForStudent;
import org.backmark.kit.score.Reason;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.ReportJson;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Scoreboard;
import org.backmark.kit.score.ScoresCsv;
import org.backmark.kit.score.Versions;

/**
 * Where results go: the class's tables on top, and below them what is the instructor's and what may be handed out.
 *
 * <pre>
 * scores.csv  checks.csv                 the whole class, for the instructor
 * report.html  class.json                the same to read, and what the page is made of
 * submissions.csv                        when each came and which counts, if there is anything to tell
 * instructor/STUDENT/report.json         everything
 * instructor/STUDENT/report.html         the same, to read
 * instructor/STUDENT/output.txt          what the student's code printed
 * instructor/STUDENT/sources             what was taken from the submission and graded
 * students/STUDENT/report.json           what the feedback policy lets the student see
 * students/STUDENT/report.html           the same, to read
 * students/STUDENT/scoreboard.txt        the same in a few lines
 * changes.csv                            what is not as it was after the last run, if there was one
 * last-run.state                         what the last whole run has found, for the next
 * unfinished-run.journal                 while a run is not at its end: what it has finished
 * </pre>
 *
 * <p>A later run into the same folder replaces the tables and the files of the students it grades. It deletes nothing of
 * others: they may have been graded on their own, and only a person knows whether they still belong there.
 */
public final class ResultsFolder {
    private static final String JOURNAL = "unfinished-run.journal";
    private static final int MOST_PRINTED = 1 << 16;
    private final Path folder;
    private final Versions versions;
    private final Instant when;
    private final ClassSummary summary;

    private ResultsFolder(Path folder, Versions versions, Instant when, ClassSummary summary) {
        this.folder = folder;
        this.versions = versions;
        this.when = when;
        this.summary = summary;
    }

    /**
     * Makes the folder, if need be, and sees that it can be written to before anything is graded.
     *
     * @param folder where to
     * @param versions what the reports are made with
     * @param when the time that the reports bear
     * @throws IOException in one line that names the folder
     */
    public static ResultsFolder open(Path folder, Versions versions, Instant when) throws IOException {
        for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new IOException(
                        "cannot write results to " + folder + ": " + above + " is a file; name a folder with --out");
            }
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".probe", ".part"));
        } catch (IOException e) {
            throw new IOException(
                    "cannot write results to " + folder + ": " + Reason.of(e) + "; name another folder with --out", e);
        }
        return new ResultsFolder(folder, versions, when, ClassSummary.NONE);
    }

    /** The same folder, where a summary of the class is kept beside its tables. */
    public ResultsFolder with(ClassSummary kept) {
        return new ResultsFolder(folder, versions, when, kept);
    }

    /**
     * What was finished in this folder, and will be.
     *
     * @param run the run that writes here
     * @param take what is taken over of earlier rows
     * @throws IOException in one line if that run cannot be gone on from
     */
    public RunJournal finished(Run run, ReuseMode take) throws IOException {
        RunJournal finished = RunJournal.open(journal(), run, versions, take);
        try {
            // Now that nobody else can be writing them.
            PartialFiles.remove(folder);
            return finished;
        } catch (IOException e) {
            finished.close();
            throw e;
        }
    }

    /**
     * The names of what the last whole run in this folder had otherwise, so that its rows and this one's do not belong in
     * one table.
     */
    public List<String> differences(Run run) throws IOException {
        try (LastRun last = LastRun.in(folder.resolve(RunJournal.LAST))) {
            return last.differences(RunKey.of(run, versions));
        }
    }

    /** Whether an earlier run was not brought to its end. */
    public boolean isUnfinished() {
        return isUnfinished(folder);
    }

    /** Whether a run was not brought to its end in a folder of results. */
    public static boolean isUnfinished(Path folder) {
        return Files.exists(folder.resolve(JOURNAL));
    }

    /**
     * What stands in the way of those who read a folder of results, if anything does.
     *
     * @return in a few words that follow on the folder's name
     */
    public static Optional<String> hindrance(Path folder) {
        if (!isUnfinished(folder)) {
            return Optional.empty();
        }
        return Optional.of(
                isBeingWritten(folder)
                        ? "a run writes there: wait for its end"
                        : "holds an unfinished run: finish it first with grade --resume");
    }

    /** Whether another run is writing to a folder of results. */
    public static boolean isBeingWritten(Path folder) {
        return Journal.isBeingWritten(folder.resolve(JOURNAL));
    }

    private Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** Whether one student's files are all there. */
    public boolean has(String student) {
        Path instructors = folder.resolve("instructor").resolve(student);
        Path students = folder.resolve("students").resolve(student);
        return Stream.of(
                        instructors.resolve("report.json"),
                        instructors.resolve("report.html"),
                        students.resolve("report.json"),
                        students.resolve("report.html"),
                        students.resolve("scoreboard.txt"))
                .allMatch(Files::exists);
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /**
     * Writes one student's files.
     *
     * @param report everything known
     * @param output what the student's code printed
     * @param sources what was taken from the submission
     */
    public void write(Report report, byte[] output, List<Source> sources) throws IOException {
        Path instructor = folder.resolve("instructor").resolve(report.student());
        if (!KeptSources.write(instructor.resolve("sources"), sources)) {
            summary.removeWhatTellsOfSources(folder);
        }
        writeReports(report, output);
        if (output.length > 0) {
            AtomicFile.write(instructor.resolve("output.txt"), output);
        } else {
            Files.deleteIfExists(instructor.resolve("output.txt"));
        }
    }

    private void writeReports(Report report, byte[] output) throws IOException {
        AtomicFile.write(instructors(report), ReportJson.text(report, versions, when));
        Illustrator illustrator = new Illustrator();
        String printed = new String(output, 0, Math.min(output.length, MOST_PRINTED), StandardCharsets.UTF_8);
        AtomicFile.write(
                instructors(report).resolveSibling("report.html"),
                StudentPage.html(report, new Supplement(versions, when, printed, true, List.of()), illustrator));
        Report shown = ForStudent.copyOf(report);
        Path student = folder.resolve("students").resolve(report.student());
        AtomicFile.write(student.resolve("report.json"), ReportJson.text(shown, versions, when));
        // Not what was printed: it may tell the inputs of hidden checks.
        AtomicFile.write(
                student.resolve("report.html"), StudentPage.html(shown, new Supplement(versions, when), illustrator));
        AtomicFile.write(student.resolve("scoreboard.txt"), Scoreboard.of(shown, false));
    }

    /**
     * Writes the reports of a student anew whom an earlier run has graded, if they are others now; what the code printed
     * stays.
     *
     * @throws IOException in one line that names the file
     */
    public void refresh(Report report) throws IOException {
        String before = Files.readString(instructors(report));
        if (!withoutTime(before).equals(withoutTime(ReportJson.text(report, versions, when)))) {
            Path output = instructors(report).resolveSibling("output.txt");
            writeReports(report, Files.exists(output) ? Files.readAllBytes(output) : new byte[0]);
        }
    }

    private Path instructors(Report report) {
        return folder.resolve("instructor").resolve(report.student()).resolve("report.json");
    }

    private static String withoutTime(String json) {
        return json.replaceFirst("(?m)^  \"when\": .*$", "");
    }

    /**
     * Writes which submissions count, or sees that no earlier run's table of that lies about.
     *
     * @param table when each submission came, and whether it counts, if there is anything to tell
     * @throws IOException in one line that names the file
     */
    public void writeSubmissions(Optional<Csv> table) throws IOException {
        Path file = folder.resolve("submissions.csv");
        if (table.isPresent()) {
            table.get().write(file);
        } else if (Files.exists(file)) {
            Files.delete(file);
        }
    }

    /**
     * Writes the class's tables and what else tells of the class.
     *
     * @param assignment whose tasks are the columns
     * @param reports a row each
     * @throws IOException in one line that names the file that could not be written
     */
    public void writeTables(Assignment assignment, Reports reports) throws IOException {
        ScoresCsv.writeRuled(folder.resolve("scores.csv"), assignment, reports);
        ChecksCsv.write(folder.resolve("checks.csv"), reports);
        summary.write(folder, assignment, reports);
    }
}
