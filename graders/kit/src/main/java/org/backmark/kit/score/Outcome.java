package org.backmark.kit.score;

import java.util.List;
import java.util.Locale;

/** What became of one check. */
public enum Outcome {
    /** It ran and compared equal. */
    PASSED,
    /** Right given the student's own earlier mistake. */
    FOLLOWED_THROUGH,
    /** A training verdict that chance decides; the points are given. */
    BORDERLINE,
    /** Wrong in exactly the way of one named mistake, which keeps a share of the points. */
    PARTIAL,
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
    /** A person has marked it. */
    MARKED,
    /** The grader's own fault; never the student's zero. */
    GRADER_ERROR;

    private static final List<Outcome> FROM_GOOD_TO_BAD = List.of(
            NOT_APPLICABLE,
            PASSED,
            MARKED,
            FOLLOWED_THROUGH,
            BORDERLINE,
            AWAITING_MARKS,
            NOT_ATTEMPTED,
            PARTIAL,
            FAILED,
            CRASHED,
            TIMED_OUT,
            OUT_OF_MEMORY,
            REJECTED,
            GRADER_ERROR);

    /** As it stands in files: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether all of the check's points are given, or those that a person gave. */
    public boolean earnsPoints() {
        return this == PASSED || this == FOLLOWED_THROUGH || this == BORDERLINE || this == MARKED;
    }

    /** Whether the check has found something wrong: it could have earned all of its points, and has not. */
    public boolean isFault() {
        return !earnsPoints() && this != NOT_APPLICABLE && this != AWAITING_MARKS;
    }

    /**
     * Whether this is a worse outcome than the other; the grader's own fault is the worst.
     *
     * <p>A case that the data has no figure for does not spoil the cases that it has one for, so that is the best.
     */
    public boolean isWorseThan(Outcome other) {
        return FROM_GOOD_TO_BAD.indexOf(this) > FROM_GOOD_TO_BAD.indexOf(other);
    }
}
