package org.backmark.kit.score;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The layer that stopped a submission, from the outside in.
 *
 * <p>It says what happened, and accuses nobody: an honest endless loop and a hostile one are both stopped by the time limit,
 * and a wrong answer is stopped by the checks, whoever sent it.
 */
public enum StoppedBy {
    /** Its files were refused, or held nothing to grade. */
    INTAKE,
    /** It does not compile, or not within the limits. */
    COMPILER,
    /** It uses what is not allowed, or implements nothing. */
    INSPECTION,
    /** It met the walls around its worker: it was denied something, or ended the worker and nothing else. */
    SANDBOX,
    /** It used more time than it may. */
    TIME_LIMIT,
    /** It used more memory than it may. */
    MEMORY_LIMIT,
    /** What it sent was no answer that can be read. */
    PROTOCOL,
    /** Its answers were wrong, or its methods threw. */
    CHECKS,
    /** There was nothing to stop. */
    NOTHING;

    /** As it stands in files: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stopped a check that ended so; the grader's own fault stops nobody. */
    public static StoppedBy of(Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> INSPECTION;
            case TIMED_OUT -> TIME_LIMIT;
            case OUT_OF_MEMORY -> MEMORY_LIMIT;
            case CRASHED, FAILED, PARTIAL -> CHECKS;
            case PASSED,
                    FOLLOWED_THROUGH,
                    BORDERLINE,
                    MARKED,
                    NOT_ATTEMPTED,
                    NOT_APPLICABLE,
                    AWAITING_MARKS,
                    GRADER_ERROR -> NOTHING;
        };
    }

    /** The outermost of several layers; {@link #NOTHING} if there is none. */
    public static StoppedBy outermost(Stream<StoppedBy> layers) {
        return layers.min(Comparator.naturalOrder()).orElse(NOTHING);
    }
}
