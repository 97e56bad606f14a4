package org.backmark.kit.junit;

import org.opentest4j.TestAbortedException;

/** Thrown by a check that the chosen data has no figure for: it leaves the maximum, and says so. */
public final class NotApplicable extends TestAbortedException {
    /**
     * Leaves the check out.
     *
     * @param why a sentence for the report
     */
    public NotApplicable(String why) {
        super(why);
    }
}
