package org.backmark.kit.score;

import java.util.Locale;

/** What became of one check. */
public enum Outcome {
    /** It ran and compared equal. */
    PASSED,
    /** Right given the student's own earlier mistake. */
    FOLLOWED_THROUGH,
    /** A training verdict that chance decides; the points are given. */
    BORDERLINE,
    /** It ran and compared unequal. */
    FAILED,
    /** The stub is still there. */
    NOT_ATTEMPTED,
    /** The student's code threw, or ended the process. */
    CRASHED,
    /** The student's code used more time than it may. */
    TIMED_OUT,
    /** The student's code used more memory than it may. */
    OUT_OF_MEMORY,
    /** The student's code can reach something that is not allowed. */
    REJECTED,
    /** The chosen data has no such figure; the check leaves the maximum. */
    NOT_APPLICABLE,
    /** A person marks it, and has not yet. */
    AWAITING_MARKS,
    /** The grader's own fault; never the student's zero. */
    GRADER_ERROR;

    /** As it stands in files: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the check's points are given. */
    public boolean earnsPoints() {
        return this == PASSED || this == FOLLOWED_THROUGH || this == BORDERLINE;
    }
}
