package org.backmark.engine.batch;

import org.backmark.kit.score.Report;

/**
 * What came of one submission.
 *
 * @param report its points
 * @param output what its code printed, in UTF-8; cut where it was too long
 */
public record Graded(Report report, byte[] output) {}
