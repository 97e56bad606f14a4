package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.report.ReuseMode;
import org.backmark.engine.report.RunJournal;
import org.backmark.kit.junit.Run;

/** A folder of results that may have some already, and what is said of them. */
final class ResumePolicy {
    private ResumePolicy() {}

    /**
     * Opens what was finished in the folder, and will be.
     *
     * @param take what is taken over
     * @param part whether the rows of others stay as they are
     * @param remarks told what becomes of the earlier rows
     * @throws InputException if those cannot stay
     */
    static RunJournal open(ResultsFolder results, Run run, ReuseMode take, boolean part, PrintWriter remarks)
            throws IOException {
        Path folder = results.path();
        boolean unfinished = results.isUnfinished();
        if (part && unfinished) {
            throw new InputException(
                    ResultsFolder.isBeingWritten(folder)
                            ? "another run writes to " + folder
                                    + ": wait for its end, or name another folder with --out"
                            : "the run in " + folder + " was interrupted, and --only would lose its rows: finish"
                                    + " it first with --resume");
        }
        if (part) {
            refuse(results.differences(run), folder);
        }
        // First: another run may be at it.
        RunJournal finished = results.finished(run, take);
        if (take == ReuseMode.UNFINISHED && !unfinished) {
            remarks.print("backmark: there is no unfinished run in " + folder + ": everything is graded\n");
        } else if (take != ReuseMode.UNFINISHED && unfinished) {
            remarks.print(
                    "backmark: the unfinished run in " + folder + " is discarded; --resume would have continued it\n");
        }
        if (finished.size() > 0) {
            remarks.print("backmark: " + folder + " holds " + finished.size()
                    + " finished rows; those whose submissions are unchanged are skipped\n");
        }
        if (take == ReuseMode.WHOLE && !finished.differences().isEmpty()) {
            remarks.print("backmark: the last run in " + folder + " had another "
                    + String.join(", ", finished.differences()) + ": everything is graded\n");
        }
        return finished;
    }

    private static void refuse(List<String> differences, Path folder) {
        if (!differences.isEmpty()) {
            throw new InputException("the last run in " + folder + " had another " + String.join(", ", differences)
                    + ": its rows and those of --only do not belong in one table; repeat that run's, or leave out"
                    + " --only");
        }
    }
}
