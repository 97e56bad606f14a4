package org.backmark.kit.score;

import java.util.Locale;

/** Whether a submission passes. */
public enum Verdict {
    /** It does. */
    PASSED,
    /** It does not, whatever a person may still give. */
    FAILED,
    /** A person's marks may still decide it, or the grader failed. */
    OPEN;

    /** As it stands in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
