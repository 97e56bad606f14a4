package org.backmark.kit.score;

import org.backmark.kit.assignment.Visibility;

/**
 * What became of one check, and what is said about it.
 *
 * @param task the task's id
 * @param check the check's id
 * @param visibility who may see it
 * @param outcome what became of it
 * @param points what it earned
 * @param max what it could earn; 0 if not applicable
 * @param hint what any student may see: no inputs, no expected values; may be empty
 * @param details everything, for the instructor; may be empty
 * @param diagnosis the named mistake; may be empty
 * @param millis wall time
 */
public record CheckResult(
        String task,
        String check,
        Visibility visibility,
        Outcome outcome,
        double points,
        double max,
        String hint,
        String details,
        String diagnosis,
        long millis) {}
