package org.backmark.kit;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Does element-wise work on large matrices on all processors; the order of the elements does not matter to it. */
final class LargeLoops {
    /** Below so many elements the other threads are not worth waking. */
    static final int LARGE = 1 << 17;

    private static final int AT_ONCE = 1 << 15;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private LargeLoops() {}

    /** Does something with the elements from one to another, the last not included. */
    @FunctionalInterface
    interface Piece {
        void on(int from, int to);
    }

    /** Does it with so many elements, in pieces if these are many. */
    static void over(int count, Piece work) {
        if (count < LARGE || PROCESSORS == 1) {
            work.on(0, count);
            return;
        }
        IntStream.range(0, (count + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .forEach(piece -> work.on(piece * AT_ONCE, Math.min(count, (piece + 1) * AT_ONCE)));
    }

    /**
     * Whether a function can be called from several threads: it holds nothing, neither an object nor a local variable.
     *
     * <p>{@code v -> 1 / (1 + Math.exp(-v))} does not; {@code zero -> random.nextGaussian()} does, and is called in order.
     */
    static boolean isStateless(DoubleUnaryOperator function) {
        return function.getClass().isHidden() && function.getClass().getDeclaredFields().length == 0;
    }
}
