package org.backmark.kit.junit;

import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Mismatch;

/**
 * A network that is large enough for backpropagation to need a part of the limit, and any way that takes the network through
 * once for each weight several times the limit. What the gradients of small networks are taken for, they must be for this one
 * too: otherwise whoever tells large networks from small ones could be paid for differences of the small ones.
 *
 * @param weights how many it has
 * @param asked asks the student for its gradients
 * @param right the right ones
 * @param comparison compares the two
 * @param <T> the gradients
 */
public record LargeNetwork<T>(int weights, Supplier<T> asked, Supplier<T> right, Comparison<T> comparison) {
    /** Plain central differences are closer, and have a name of their own. */
    private static final double CLOSEST_DISGUISE = 1e-8;
    /** Float instead of double is no farther from what is right. */
    private static final double ROUNDED = 1e-5;

    private static final double RIGHT = 1e-9;

    private static final String WAY =
            "backpropagation takes about as long as a few forward passes; one or more passes for"
                    + " each weight are differences under another name";
    private static final String SMALL_ALONE = "what answers small networks alone is not taken for backpropagation";

    /**
     * Compares gradients.
     *
     * @param <T> the gradients
     */
    @FunctionalInterface
    public interface Comparison<T> {
        /**
         * Compares some.
         *
         * @throws Mismatch if they do not agree
         */
        void compare(T computed, T right, double tolerance);
    }

    /**
     * To be called when small networks of several sizes were right.
     *
     * @throws ForbiddenWay if this one's gradients are wrong, or not back in time
     */
    public void mustBeRight() {
        mustAgree("right", RIGHT);
    }

    /**
     * Compares small networks. Where that fails, a large one is asked: a mistake that costs points elsewhere, or rounding, would
     * hide differences otherwise.
     *
     * @param limit unless it is kept, no large one is asked
     * @param small compares small ones, to a tolerance
     * @param large makes a large one
     * @throws ForbiddenWay instead of the comparison's failure if the large one's gradients are not back in time; also if small
     *     networks are right but for rounding, and the large one is not
     */
    public static void unlessDisguised(TimeLimit limit, DoubleConsumer small, Supplier<LargeNetwork<?>> large) {
        try {
            small.accept(CLOSEST_DISGUISE);
        } catch (Mismatch wrong) {
            if (limit.isKept() && agrees(small)) {
                large.get().mustAgree("nearly right", ROUNDED);
            } else if (limit.isKept()) {
                large.get().mustBeQuick();
            }
            throw wrong;
        }
    }

    /**
     * Compares small networks that were about right so precisely that differences show.
     *
     * @param limit where this is the first run, nothing else is asked: differences have a name there
     * @param precise compares small ones
     * @param large makes a large one
     * @throws ForbiddenWay instead of the comparison's failure if small networks are right given an earlier mistake, and the
     *     large one is not
     */
    public static void unlessImprecise(TimeLimit limit, Runnable precise, Supplier<LargeNetwork<?>> large) {
        try {
            precise.run();
        } catch (Mismatch imprecise) {
            if (limit.isKept() && limit.isFollowing()) {
                large.get().mustBeRight();
            }
            throw imprecise;
        }
    }

    private static boolean agrees(DoubleConsumer small) {
        try {
            small.accept(ROUNDED);
            return true;
        } catch (Mismatch wrong) {
            return false;
        }
    }

    private void mustAgree(String small, double tolerance) {
        // Right answers that are built on a student's own may fail by these: that is not this task's fault.
        T wanted = right.get();
        String found;
        try {
            comparison.compare(asked.get(), wanted, tolerance);
            return;
        } catch (CallFailure.TimedOut slow) {
            throw new ForbiddenWay(
                    small + " for small networks, but not back in time for one of " + weights + " weights: " + WAY);
        } catch (CallFailure.Crashed crash) {
            found = "it fails for one of " + weights + " weights (" + crash.what() + ")";
        } catch (CallFailure.OutOfMemory outOfMemory) {
            found = "out of memory for one of " + weights + " weights";
        } catch (Mismatch wrong) {
            found = "wrong for one of " + weights + " weights";
        }
        throw new ForbiddenWay(small + " for small networks, but " + found + ": " + SMALL_ALONE);
    }

    private void mustBeQuick() {
        try {
            asked.get();
        } catch (CallFailure.TimedOut slow) {
            throw new ForbiddenWay("wrong, and not back in time for a large network: " + WAY);
        } catch (CallFailure | Mismatch other) {
            // That it fails for another reason says nothing of how it computes.
        }
    }
}
