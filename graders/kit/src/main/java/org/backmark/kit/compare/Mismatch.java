package org.backmark.kit.compare;

import java.util.Optional;
import org.backmark.kit.figure.NamedFigure;
import org.opentest4j.AssertionFailedError;

/** A wrong answer: a hint that any student may see, and details that hold inputs and expected values. */
public final class Mismatch extends AssertionFailedError {
    private final String hint;
    private final String details;
    private final transient Optional<NamedFigure> difference;

    /**
     * A wrong answer.
     *
     * @param hint what to look at, without inputs or expected values
     * @param details what was computed and what was expected, and where
     */
    public Mismatch(String hint, String details) {
        this(hint, details, Optional.empty());
    }

    Mismatch(String hint, String details, Optional<NamedFigure> difference) {
        super(details + (hint.isEmpty() ? "" : "\nhint: " + hint));
        this.hint = hint;
        this.details = details;
        this.difference = difference;
    }

    /** What to look at, without inputs or expected values. */
    public String hint() {
        return hint;
    }

    /** What was computed and what was expected, and where. */
    public String details() {
        return details;
    }

    /** Computed less expected, element by element, where that is a matrix. */
    public Optional<NamedFigure> difference() {
        return difference;
    }
}
