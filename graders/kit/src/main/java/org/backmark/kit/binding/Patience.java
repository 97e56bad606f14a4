package org.backmark.kit.binding;

import java.util.HashSet;
import java.util.Set;
import org.backmark.kit.assignment.Assignment.Limits;

/**
 * How long calls may take, given those before.
 *
 * <p>A method that did not return once is given a tenth of the time from then on, so that one endless loop does not cost
 * its time again in every check; a call that is quick on small inputs still gets through.
 */
public final class Patience {
    private static final double AFTER_A_TIMEOUT = 0.1;
    private final Limits limits;
    private final Set<String> exceeded = new HashSet<>();
    private double spent;

    /**
     * Begins with all of its patience.
     *
     * @param limits of a call and of a check
     */
    public Patience(Limits limits) {
        this.limits = limits;
    }

    /** The CPU seconds that the next call of a method may use. */
    public double secondsFor(String method) {
        double call = exceeded.contains(method) ? AFTER_A_TIMEOUT * limits.callSeconds() : limits.callSeconds();
        return Math.max(0, Math.min(call, limits.checkSeconds() - spent));
    }

    /** Notes what a call has used of the check's time. */
    public void spent(double seconds) {
        spent += seconds;
    }

    /** Notes that a method did not return. */
    public void exceeded(String method) {
        exceeded.add(method);
    }

    /** Begins the next check. */
    public void nextCheck() {
        spent = 0;
    }
}
