package org.backmark.kit.page;

import java.time.Instant;
import java.util.List;
import org.backmark.kit.score.Versions;

/**
 * What a page tells beside the report.
 *
 * @param versions what the report was made with
 * @param when the run's time
 * @param printed what the student's code printed, as far as the reader may see it; may be empty
 * @param forInstructor whether nobody else may read the page
 * @param coverage what of the student's code ran; empty if nobody looked
 */
public record Supplement(
        Versions versions, Instant when, String printed, boolean forInstructor, List<CoveredSource> coverage) {
    /** Copies the list. */
    public Supplement {
        coverage = List.copyOf(coverage);
    }

    /** For the student, with neither output nor coverage. */
    public Supplement(Versions versions, Instant when) {
        this(versions, when, "", false, List.of());
    }
}
