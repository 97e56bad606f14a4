package org.backmark.kit.binding;

import java.util.HashMap;
import java.util.Map;
import org.backmark.kit.assignment.Assignment.Limits;

/**
 * How long calls may take, given those before.
 *
 * <p>A method that did not return once is given a tenth of the time from then on, so that one endless loop does not cost
 * its time again in every check; a call that is quick on small inputs still gets through. A constructor has no inputs, so it
 * gets that second chance alone.
 */
public final class Patience {
    private static final double AFTER_A_TIMEOUT = 0.1;
    private final Limits limits;
    private static final int CHANCES_OF_A_CONSTRUCTOR = 2;
    private final Map<String, Integer> exceeded = new HashMap<>();
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
        double call = exceeded.containsKey(method) ? AFTER_A_TIMEOUT * limits.callSeconds() : limits.callSeconds();
        return Math.max(0, Math.min(call, limits.checkSeconds() - spent));
    }

    /** Notes what a call has used of the check's time. */
    public void spent(double seconds) {
        spent += seconds;
    }

    /** Notes that a method did not return. */
    public void exceeded(String method) {
        exceeded.merge(method, 1, Integer::sum);
    }

    /**
     * Fails if a constructor has not returned so often that it is not called again.
     *
     * @param constructor the simple name of its class
     * @throws CallFailure.TimedOut instead of another try
     */
    public void mayConstruct(String constructor) {
        if (exceeded.getOrDefault(constructor, 0) >= CHANCES_OF_A_CONSTRUCTOR) {
            throw new CallFailure.TimedOut(
                    constructor, "no object was made: twice its constructor did not return (endless loop?)");
        }
    }

    /** Begins the next check. */
    public void nextCheck() {
        spent = 0;
    }
}
