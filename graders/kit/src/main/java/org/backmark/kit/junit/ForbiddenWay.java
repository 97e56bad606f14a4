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
    /** The tolerance of {@link #unlessDisguised}: plain central differences are closer, and have a name of their own. */
    public static final double CLOSEST_DISGUISE = 1e-8;

    private static final String WAY =
            "backpropagation takes about as long as a few forward passes; one or more passes for"
                    + " each weight are differences under another name";

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
     * @throws ForbiddenWay if it does not return in its time
     */
    public static <T> T unlessQuick(int weights, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (CallFailure.TimedOut e) {
            throw new ForbiddenWay(
                    "right for small networks, but not back in time for one of " + weights + " weights: " + WAY);
        }
    }

    /**
     * Compares small networks. Where that fails, a large one is asked: a mistake that costs points elsewhere, or rounding,
     * would hide differences otherwise.
     *
     * @param limit unless it is kept, no large one is asked
     * @param comparison of small ones
     * @param large asks as in {@link #unlessQuick}; what comes of it is not looked at
     * @throws ForbiddenWay instead of the comparison's failure if the large network's gradients are not back in time
     */
    public static void unlessDisguised(TimeLimit limit, Runnable comparison, Runnable large) {
        try {
            comparison.run();
        } catch (Mismatch e) {
            if (limit.isKept()) {
                ask(large);
            }
            throw e;
        }
    }

    private static void ask(Runnable large) {
        try {
            large.run();
        } catch (ForbiddenWay way) {
            throw new ForbiddenWay("wrong, and not back in time for a large network: " + WAY);
        } catch (CallFailure crash) {
            // That it fails for another reason says nothing of how it computes.
        }
    }
}
