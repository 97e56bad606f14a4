package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Set;

/**
 * What is said of a task that went wrong, and what its whole fault may be.
 *
 * @param text what the student is told; empty if no mistake is known
 * @param causes each a set of slips that together explain everything that was seen; none if something stays unexplained
 */
record Explanation(String text, List<Set<Slip>> causes) {
    /** Where nothing is known. */
    static final Explanation NONE = new Explanation("", List.of());

    Explanation {
        causes = List.copyOf(causes);
    }
}
