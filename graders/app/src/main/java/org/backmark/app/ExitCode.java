package org.backmark.app;

import java.io.IOException;
import org.backmark.engine.find.InputException;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.kit.assignment.AssignmentException;

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

    /** The code for an exception: whatever names a file or an argument is the user's to mend. */
    static int of(Exception e) {
        return e instanceof InputException
                        || e instanceof AssignmentException
                        || e instanceof IOException
                        || e instanceof SandboxException
                ? USAGE
                : GRADER_ERROR;
    }
}
