package org.backmark.kit.score;

import java.util.Locale;

/** What became of one submission. */
public enum Status {
    /** Its checks ran. */
    GRADED,
    /** It does not compile. */
    NOT_COMPILED,
    /** It cannot be graded: an unreadable archive, no sources. */
    REJECTED,
    /** There is nothing. */
    NOTHING_SUBMITTED,
    /** The grader's own fault: a person must look. */
    GRADER_ERROR;

    /** As it stands in files: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
