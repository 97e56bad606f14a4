package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.report.Finished;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.Report;

/** What a run has on the disk: each row as soon as it is finished, the tables at the end. */
final class Saved {
    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private final ResultsFolder folder;
    private final Finished finished;
    private final PrintWriter progress;
    private int failures;
    private int failuresInARow;

    /**
     * Nothing yet, or what an earlier run has left.
     *
     * @param folder where results go
     * @param finished the rows in it
     * @param progress told of rows that cannot be written
     */
    Saved(ResultsFolder folder, Finished finished, PrintWriter progress) {
        this.folder = folder;
        this.finished = finished;
        this.progress = progress;
    }

    /** The reports that need not be made again. */
    List<Report> reports(List<Submission> submissions) {
        List<Report> reports = new ArrayList<>();
        for (Submission submission : submissions) {
            if (folder.has(submission.student())) {
                finished.report(submission.student(), submission.path()).ifPresent(reports::add);
            }
        }
        return reports;
    }

    /** Notes what a submission holds, before it is graded. */
    void begin(Submission submission) {
        finished.begin(submission.student(), submission.path());
    }

    /**
     * Writes one row; one that cannot be written is told of and left to a later run.
     *
     * @throws IOException if several in a row could not be written: there is no use in going on
     */
    void add(Graded graded) throws IOException {
        try {
            folder.write(graded.report(), graded.output());
            finished.add(graded.report());
            failuresInARow = 0;
        } catch (IOException e) {
            progress.print("backmark: " + e.getMessage() + "\n");
            progress.flush();
            failures++;
            if (++failuresInARow == MOST_FAILURES_IN_A_ROW) {
                throw new IOException(
                        failuresInARow
                                + " rows in a row could not be written, so nothing more is graded; the others are"
                                + " kept: mend the cause, then go on with --resume",
                        e);
            }
        }
    }

    void writeTables(Assignment assignment, List<Report> reports) throws IOException {
        folder.writeTables(assignment, reports);
    }

    /**
     * Ends a run that has come to its end.
     *
     * @throws IOException in one line if a row is missing
     */
    void complete() throws IOException {
        if (failures > 0) {
            throw new IOException("the files of " + failures + (failures == 1 ? " submission" : " submissions")
                    + " could not be written; mend the cause, then go on with --resume");
        }
        finished.complete();
    }
}
