package org.backmark.course.export;

import org.backmark.kit.score.Outcome;

/** How a test report marks an outcome. */
enum TestStatus {
    /** It is right, or a person has marked it. */
    NONE(""),
    /** It ran, and was wrong, or may not run. */
    FAILURE("failure"),
    /** It did not come to its end. */
    ERROR("error"),
    /** There is nothing to tell yet. */
    SKIPPED("skipped");

    final String element;

    TestStatus(String element) {
        this.element = element;
    }

    static TestStatus of(Outcome outcome) {
        return switch (outcome) {
            case PASSED, FOLLOWED_THROUGH, BORDERLINE, MARKED -> NONE;
            case FAILED, PARTIAL, REJECTED -> FAILURE;
            case CRASHED, TIMED_OUT, OUT_OF_MEMORY, GRADER_ERROR -> ERROR;
            case NOT_ATTEMPTED, NOT_APPLICABLE, AWAITING_MARKS -> SKIPPED;
        };
    }
}
