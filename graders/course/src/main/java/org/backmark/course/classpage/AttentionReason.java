package org.backmark.course.classpage;

import java.util.List;

/** Why a person should look at a row, the most urgent first. */
final class AttentionReason {
    static final String GRADER_ERROR = "the grader failed";
    static final String REJECTED = "refused";
    static final String FORBIDDEN = "forbidden calls";
    static final String BORDERLINE = "borderline training";
    static final String AWAITING_MARKS = "awaits marks";

    /** All of them. */
    static final List<String> ALL = List.of(GRADER_ERROR, REJECTED, FORBIDDEN, BORDERLINE, AWAITING_MARKS);

    private AttentionReason() {}

    /** What a person can do about it. */
    static String advice(String reason) {
        return switch (reason) {
            case GRADER_ERROR -> "No zero: the note says why. Fix it, then grade again.";
            case REJECTED -> "There was nothing to grade in what was sent, or it could not be unpacked.";
            case FORBIDDEN -> "A task's code can reach what is not allowed; its checks did not run.";
            case BORDERLINE ->
                "Chance decides this training; the points are given, and the figures are on the student's page.";
            case AWAITING_MARKS -> "A person marks these tasks: give the marks with --manual.";
            default -> "";
        };
    }
}
