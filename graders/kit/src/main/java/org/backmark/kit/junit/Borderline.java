package org.backmark.kit.junit;

import org.opentest4j.TestAbortedException;

/** Thrown by a check whose verdict chance would decide: it gives its points, and says so. */
public final class Borderline extends TestAbortedException {
    /**
     * Leaves the verdict open.
     *
     * @param figures a sentence for the report, with the figures
     */
    public Borderline(String figures) {
        super(figures);
    }
}
