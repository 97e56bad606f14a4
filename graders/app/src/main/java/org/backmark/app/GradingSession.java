package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.grader.Grader;
import org.backmark.engine.grader.GraderOptions;
import org.backmark.engine.workspace.StaleWorkspaces;
import org.backmark.engine.workspace.Workspace;

/** One run of the command, from the found submissions to the written tables. */
final class GradingSession {
    private final GraderOptions options;
    private final ResultStore rows;
    private final PrintWriter remarks;
    private final ClassProgress progress;
    private boolean brokenOff;

    /**
     * Prepares a run.
     *
     * @param options what is graded, and how
     * @param rows where results go
     * @param remarks told of what may be of interest
     * @param progress told of each submission
     */
    GradingSession(GraderOptions options, ResultStore rows, PrintWriter remarks, ClassProgress progress) {
        this.options = options;
        this.rows = rows;
        this.remarks = remarks;
        this.progress = progress;
    }

    /**
     * Grades those that are wanted and writes the tables.
     *
     * @return false if the process was told to end meanwhile: nobody may take this run for a whole one
     */
    boolean grade(SubmissionFilter wanted) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            for (String line : StaleWorkspaces.removeBeside(workspace.folder(), InstantSource.system())) {
                remarks.print("backmark: " + line + "\n");
            }
            OnInterrupt.during(() -> gradeRest(wanted, workspace), () -> {
                breakOff();
                workspace.remove();
            });
        }
        if (isBrokenOff()) {
            return false;
        }
        writeTables();
        return true;
    }

    private synchronized boolean isBrokenOff() {
        return brokenOff;
    }

    private void gradeRest(SubmissionFilter wanted, Workspace workspace) throws Exception {
        List<Submission> rest = rows.rest(wanted);
        int taken = wanted.size() - rest.size();
        if (taken > 0) {
            remarks.print("backmark: " + taken + " of " + wanted.size()
                    + " are unchanged, skipped; --again grades them too\n");
            remarks.flush();
        }
        if (rest.isEmpty()) {
            return;
        }
        try {
            gradeAll(rest, wanted.size(), workspace);
        } catch (IOException e) {
            writeTablesAfter(e);
            throw e;
        }
    }

    private void writeTablesAfter(IOException failure) {
        try {
            writeTables();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void gradeAll(List<Submission> submissions, int total, Workspace workspace) throws Exception {
        GraderOptions needed = options.withJobs(Math.min(options.jobs(), submissions.size()));
        try (Grader grader = Grader.open(needed, workspace, this::remark);
                ClassProgress.Task task = progress.begin(total - submissions.size(), total)) {
            grader.grade(submissions, rows::begin, graded -> add(graded, task));
        }
    }

    private void remark(String line) {
        remarks.print(line + "\n");
        remarks.flush();
    }

    private synchronized void add(Graded graded, ClassProgress.Task task) throws IOException {
        if (brokenOff) {
            // A worker that we ended is not the student's crash.
            return;
        }
        rows.add(graded);
        task.graded(graded.report());
    }

    private synchronized void breakOff() throws IOException {
        brokenOff = true;
        writeTables();
    }

    private synchronized void writeTables() throws IOException {
        rows.writeTables();
    }
}
