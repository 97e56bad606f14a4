package org.backmark.kit.binding;

import java.util.HashSet;
import java.util.Optional;
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
    private static final int TRIES_OF_A_CONSTRUCTOR = 2;
    private final Limits limits;
    private final Budget budget;
    private final Set<String> exceeded = new HashSet<>();
    private CallFailure noObject;
    private int tries;
    private double spent;

    /**
     * Begins with all of its patience.
     *
     * @param limits of a call and of a check
     * @param budget of the submission
     */
    public Patience(Limits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /** The CPU seconds that the next call of a method may use. */
    public double secondsFor(String method) {
        double call = exceeded.contains(method) ? AFTER_A_TIMEOUT * limits.callSeconds() : limits.callSeconds();
        return Math.max(0, Math.min(budget.left(), Math.min(call, limits.checkSeconds() - spent)));
    }

    /**
     * Fails if the submission has used up its time.
     *
     * @throws CallFailure.Spent instead of the call
     */
    public void mayCall(String method) {
        budget.exhausted().ifPresent(why -> {
            throw new CallFailure.Spent(method, why);
        });
    }

    /**
     * The failure of a call that did not return in the time that it had.
     *
     * @param why what was exceeded, as seen from the call
     */
    public CallFailure timedOut(String method, String why) {
        Optional<String> together = budget.exhausted();
        if (together.isPresent()) {
            return new CallFailure.Spent(method, together.get());
        }
        exceeded.add(method);
        return new CallFailure.TimedOut(method, why);
    }

    /**
     * Notes what a call has used of the check's time and of the submission's.
     *
     * @param cpuSeconds the CPU time
     * @param countedSeconds what it counts for, waiting included
     */
    public void spent(double cpuSeconds, double countedSeconds) {
        spent += countedSeconds;
        budget.spent(cpuSeconds, countedSeconds);
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
