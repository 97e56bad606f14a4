package org.backmark.kit.junit;

import java.util.function.Supplier;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Mismatch;
import org.opentest4j.AssertionFailedError;

/**
 * Thrown by a check that has seen right answers come in a way that the sheet forbids, where that way is the whole task: the
 * task earns nothing.
 */
public final class ForbiddenWay extends AssertionFailedError {
    private static final String WAY =
            "backpropagation takes about as long as a few forward passes; one or more passes for"
                    + " each weight are differences under another name";

    private static final String SMALL_ALONE = "what answers small networks alone is not taken for backpropagation";

    /**
     * A way that earns nothing.
     *
     * @param sentence what was seen, and what the sheet asks for; students see it
     */
    public ForbiddenWay(String sentence) {
        super(sentence);
    }

    /**
     * Asks for the gradients of a network that is large enough for backpropagation to need a part of the limit, and any way
     * that takes the network through once for each weight several times the limit. Small networks must have been right before.
     *
     * @param weights how many the network has
     * @param asked the call
     * @throws ForbiddenWay if it does not return in its time, or ends in an exception: whoever tells large networks from small
     *     ones must not be paid for the small ones
     */
    public static <T> T unlessQuick(int weights, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (CallFailure.TimedOut e) {
            throw new ForbiddenWay(
                    "right for small networks, but not back in time for one of " + weights + " weights: " + WAY);
        } catch (CallFailure.Crashed e) {
            throw new ForbiddenWay("right for small networks, but it fails for one of " + weights + " weights ("
                    + e.what() + "): " + SMALL_ALONE);
        }
    }

    /**
     * Compares small networks. Where that fails, a large one is asked: a mistake that costs points elsewhere, or rounding,
     * would hide differences otherwise.
     *
     * @param limit unless it is kept, no large one is asked
     * @param comparison of small ones
     * @param large asks as in {@link #unlessQuick}; whether what comes of it is right is not looked at
     * @throws ForbiddenWay instead of the comparison's failure if the large network's gradients are not back in time, or end in an
     *     exception
     */
    public static void unlessDisguised(TimeLimit limit, Runnable comparison, Supplier<?> large) {
        try {
            comparison.run();
        } catch (Mismatch e) {
            if (limit.isKept()) {
                ask(large);
            }
            throw e;
        }
    }

    private static void ask(Supplier<?> large) {
        try {
            large.get();
        } catch (ForbiddenWay way) {
            throw new ForbiddenWay(way.getMessage().replaceFirst("^right for small networks, but", "wrong, and"));
        } catch (CallFailure failure) {
            // That there is no memory or time left says nothing of how it computes.
        }
    }
}
