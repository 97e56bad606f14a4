package org.backmark.app;

import java.io.IOException;
import java.util.List;
import org.backmark.engine.find.InputException;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.kit.assignment.AssignmentException;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;

/** What the process ends with. */
final class ExitCode {
    /** A submission at or above the pass mark; a class whose rows were all graded. */
    static final int OK = 0;

    /** A submission below the pass mark. */
    static final int BELOW_PASS = 1;

    /** A fault in what was given. */
    static final int USAGE = 2;

    /** A fault of the grader's in any row. */
    static final int GRADER_ERROR = 3;

    private ExitCode() {}

    /** The code for what was thrown: whatever names a file or an argument is the user's to mend. */
    static int of(Throwable thrown) {
        return thrown instanceof InputException
                        || thrown instanceof AssignmentException
                        || thrown instanceof IOException
                        || thrown instanceof SandboxException
                ? USAGE
                : GRADER_ERROR;
    }

    /**
     * The code for what was graded.
     *
     * @param single whether it is one submission, and not a class
     * @param reports at least one if it is
     * @param passMark the percentage that passes
     */
    static int of(boolean single, List<Report> reports, double passMark) {
        if (reports.stream().anyMatch(report -> report.status() == Status.GRADER_ERROR)) {
            return GRADER_ERROR;
        }
        return single && !reports.get(0).passes(passMark) ? BELOW_PASS : OK;
    }
}
