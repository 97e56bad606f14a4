package org.backmark.kit.binding;

import java.util.HashSet;
import java.util.Set;
import org.backmark.kit.assignment.Assignment.Limits;

/**
 * How long calls may take, given those before.
 *
 * <p>A method that did not return once is given a tenth of the time from then on, so that one endless loop does not cost
 * its time again in every check; a call that is quick on small inputs still gets through. A constructor has no inputs on
 * which it could do better, so it gets that second chance alone.
 */
public final class Patience {
    private static final double AFTER_A_TIMEOUT = 0.1;
    private final Limits limits;
    private static final int TRIES_OF_A_CONSTRUCTOR = 2;
    private final Set<String> exceeded = new HashSet<>();
    private CallFailure noObject;
    private int tries;
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

    /** Notes that no object could be made: the constructor did not return, or ended the program. */
    public void couldNotConstruct(CallFailure why) {
        tries++;
        noObject = why;
    }

    /** Notes that an object was made. */
    public void constructed() {
        tries = 0;
    }

    /**
     * Fails if no object could be made the last two times.
     *
     * @throws CallFailure the last time's, instead of another try
     */
    public void mayConstruct() {
        if (tries >= TRIES_OF_A_CONSTRUCTOR) {
            throw noObject;
        }
    }

    /** Begins the next check. */
    public void nextCheck() {
        spent = 0;
    }
}
