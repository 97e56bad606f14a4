package org.backmark.engine.batch;

import java.util.List;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.score.Report;

/**
 * What came of one submission.
 *
 * @param report its points
 * @param output what its code printed, in UTF-8; cut where it was too long
 * @param sources what was taken from it to be graded; empty if there was nothing to take
 */
public record Graded(Report report, byte[] output, List<Source> sources) {
    public Graded {
        sources = List.copyOf(sources);
    }

    /** A submission without sources. */
    public Graded(Report report, byte[] output) {
        this(report, output, List.of());
    }
}
