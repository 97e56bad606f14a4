package org.backmark.engine.audit;

import java.util.List;
import java.util.Locale;

/**
 * What an audit found.
 *
 * @param right how many right solutions were graded
 * @param lost each right solution that lost points, and how many
 * @param slips how many slips were graded
 * @param missed slips that no check noticed
 * @param unnamed slips that were noticed and not named in their own task
 * @param misnamed slips for which another mistake was named, and where
 * @param mutants how many mutants were graded
 * @param equivalent how many of them no check noticed, and answer as the right solution does
 * @param survivors mutants that no check noticed though they answer otherwise
 */
public record Findings(
        int right,
        List<String> lost,
        int slips,
        List<String> missed,
        List<String> unnamed,
        List<String> misnamed,
        int mutants,
        int equivalent,
        List<String> survivors) {
    private static final double LEAST_NAMED = 0.95;

    public Findings {
        lost = List.copyOf(lost);
        missed = List.copyOf(missed);
        unnamed = List.copyOf(unnamed);
        misnamed = List.copyOf(misnamed);
        survivors = List.copyOf(survivors);
    }

    /** Whether the graders can be trusted. */
    public boolean hold() {
        return slips > 0
                && right > 0
                && lost.isEmpty()
                && missed.isEmpty()
                && named() >= LEAST_NAMED * slips
                && misnamed.isEmpty()
                && survivors.isEmpty();
    }

    private int named() {
        return slips - unnamed.size();
    }

    /** The figures and the verdict in one line. */
    public String verdict() {
        return String.format(
                Locale.ROOT,
                "%s: caught %d of %d slips, named rightly %d (%.1f %%), named wrongly %d;"
                        + " %d of %d right solutions lost points; %d of %d mutants unnoticed, %d more equivalent",
                hold() ? "sound" : "NOT SOUND",
                slips - missed.size(),
                slips,
                named(),
                slips == 0 ? 0.0 : 100.0 * named() / slips,
                misnamed.size(),
                lost.size(),
                right,
                survivors.size(),
                mutants,
                equivalent);
    }
}
