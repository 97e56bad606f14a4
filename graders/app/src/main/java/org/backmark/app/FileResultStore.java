package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backmark.course.CourseRules;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.report.Changes;
import org.backmark.engine.report.Decided;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.report.RunJournal;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;

/** What a run has on the disk: each row as soon as it is finished, the tables at the end. */
final class FileResultStore implements ResultStore {
    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private final ResultsFolder folder;
    private final RunJournal finished;
    private final Assignment assignment;
    private final CourseRules rules;
    private final PrintWriter progress;
    private int failures;
    private int failuresInARow;
    private boolean part;

    /**
     * Nothing yet, or what an earlier run has left.
     *
     * @param folder where results go
     * @param finished the rows in it
     * @param assignment whose tasks are the columns of the tables
     * @param rules what the course makes of the rows
     * @param progress told of rows that cannot be written
     */
    FileResultStore(
            ResultsFolder folder, RunJournal finished, Assignment assignment, CourseRules rules, PrintWriter progress) {
        this.folder = folder;
        this.finished = finished;
        this.assignment = assignment;
        this.rules = rules;
        this.progress = progress;
    }

    @Override
    public List<Submission> rest(SubmissionFilter wanted) throws IOException {
        part = wanted.isPart();
        List<Submission> rest = new ArrayList<>();
        if (!part) {
            for (Report silent : rules.ofSilent()) {
                folder.write(silent, new byte[0], List.of());
            }
        }
        for (Submission submission : wanted.all()) {
            Optional<Report> earlier = earlier(submission, wanted.has(submission));
            if (earlier.isPresent()) {
                refresh(earlier.get());
            } else if (wanted.has(submission)) {
                rest.add(submission);
            }
        }
        return rest;
    }

    private Optional<Report> earlier(Submission submission, boolean wanted) throws IOException {
        if (!rules.students(submission.student()).stream().allMatch(folder::has)) {
            return Optional.empty();
        }
        return wanted
                ? finished.takeOver(submission.student(), submission.path())
                : finished.takeOverAsItIs(submission.student());
    }

    // The rules may be others than those of the earlier run.
    private void refresh(Report earlier) throws IOException {
        for (Report report : rules.of(earlier)) {
            folder.refresh(report);
        }
    }

    @Override
    public void begin(Submission submission) {
        finished.begin(submission.student(), submission.path());
    }

    /**
     * Writes one row; one that cannot be written is told of and left to a later run.
     *
     * @throws IOException if several in a row could not be written, or the folder is gone: there is no use in going on
     */
    @Override
    public void add(Graded graded) throws IOException {
        finished.checkInPlace();
        try {
            write(graded);
            failuresInARow = 0;
        } catch (IOException e) {
            progress.print("backmark: " + Printable.line(e.getMessage()) + "\n");
            progress.flush();
            failures++;
            if (++failuresInARow == MOST_FAILURES_IN_A_ROW) {
                throw new IOException(
                        failuresInARow
                                + " rows in a row could not be written, so nothing more is graded; the others are"
                                + " kept: fix the cause, then continue with --resume",
                        e);
            }
        }
    }

    private void write(Graded graded) throws IOException {
        try {
            for (Report report : rules.of(graded.report())) {
                folder.write(report, graded.output(), graded.sources());
            }
        } catch (IOException e) {
            finished.addWithoutFiles(graded.report());
            throw e;
        }
        finished.add(graded.report());
    }

    @Override
    public Reports reports() {
        Reports all = rules.over(finished::report);
        // Groups that have sent nothing have a row in a whole run's table.
        return listener -> all.forEach(report -> {
            if (!part || folder.has(report.student())) {
                listener.accept(report);
            }
        });
    }

    @Override
    public void writeTables() throws IOException {
        finished.checkInPlace();
        try {
            folder.writeTables(assignment, reports());
            folder.writeSubmissions(rules.table());
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the rows are kept: fix that, then continue with --resume", e);
        }
    }

    @Override
    public Optional<Changes> complete(List<Decided> decided) throws IOException {
        if (failures > 0) {
            throw new IOException("the files of " + failures + (failures == 1 ? " submission" : " submissions")
                    + " could not be written; fix the cause, then continue with --resume");
        }
        try {
            return finished.complete(reports(), decided);
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the rows are kept: fix that, then continue with --resume", e);
        }
    }

    @Override
    public void close() throws IOException {
        finished.close();
    }
}
