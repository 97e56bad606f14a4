package org.backmark.kit.compare;

import org.opentest4j.AssertionFailedError;

/** A wrong answer: a hint that any student may see, and details that hold inputs and expected values. */
public final class Mismatch extends AssertionFailedError {
    private final String hint;
    private final String details;

    /**
     * A wrong answer.
     *
     * @param hint what to look at, without inputs or expected values
     * @param details what was computed and what was expected, and where
     */
    public Mismatch(String hint, String details) {
        super(details + (hint.isEmpty() ? "" : "\nhint: " + hint));
        this.hint = hint;
        this.details = details;
    }

    /** What to look at, without inputs or expected values. */
    public String hint() {
        return hint;
    }

    /** What was computed and what was expected, and where. */
    public String details() {
        return details;
    }
}
