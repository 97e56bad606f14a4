package org.backmark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.backmark.engine.find.InputException;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.kit.assignment.AssignmentException;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Tally;

/** What the process ends with. */
final class ExitCode {
    /** A submission at or above the pass mark; a class whose rows were all graded. */
    static final int OK = 0;

    /** A submission below the pass mark. */
    static final int BELOW_PASS = 1;

    /** Somebody's grade is not where it should be. */
    static final int LEFT_OUT = 1;

    /** A fault in what was given. */
    static final int USAGE = 2;

    /** A fault of the grader's in any row. */
    static final int GRADER_ERROR = 3;

    /** The process was told to end; the system's own code for that, which its shell sees anyway. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The code for what was thrown: whatever names a file or an argument is the user's to mend. */
    static int of(Throwable thrown) {
        return thrown instanceof InputException
                        || thrown instanceof AssignmentException
                        || thrown instanceof IOException
                        || thrown instanceof UncheckedIOException
                        || thrown instanceof SandboxException
                ? USAGE
                : GRADER_ERROR;
    }

    /**
     * The code for what was graded.
     *
     * @param single whether it is one submission, and not a class
     * @param tally of all of them
     */
    static int of(boolean single, Tally tally) {
        if (tally.count(Status.GRADER_ERROR) > 0) {
            return GRADER_ERROR;
        }
        return single && tally.passed() + tally.passedSoFar() == 0 ? BELOW_PASS : OK;
    }
}
