package org.backmark.kit.junit;

import java.util.function.Supplier;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.score.TaskResult;
import org.opentest4j.AssertionFailedError;

/**
 * Thrown by a check that has seen right answers come in a way that the sheet forbids, where that way is the whole task: the
 * task earns nothing.
 */
public final class ForbiddenWay extends AssertionFailedError {
    /** What is said of the task's other checks. */
    static final String FORFEITED = "this task earns nothing: its answers come in a way that the sheet forbids";

    /**
     * A way that earns nothing.
     *
     * @param sentence what was seen, and what the sheet asks for; students see it
     */
    public ForbiddenWay(String sentence) {
        super(sentence);
    }

    /** Whether a task has lost its points for that; then there is nothing to follow through. */
    static boolean isSeenIn(TaskResult result) {
        return result.checks().stream().anyMatch(check -> check.hint().equals(FORFEITED));
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
            throw new ForbiddenWay("right for small networks, but not back in time for one of " + weights
                    + " weights: backpropagation takes about as long as a few forward passes; one or more passes for"
                    + " each weight are differences under another name");
        }
    }
}
