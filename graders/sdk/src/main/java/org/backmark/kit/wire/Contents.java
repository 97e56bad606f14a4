package org.backmark.kit.wire;

import java.lang.reflect.Type;
import org.backmark.kit.Matrix;

/**
 * What a value holds, in short; tells whether a call has changed its argument. What rounding leaves behind when a number was
 * moved and put back is no change.
 *
 * <p>Numbers are rounded to about 2e-10, of themselves or of 1, in two ways: downwards and to the nearest. What changes by
 * less than that stays the same in one of them, unless it is at the edge of both.
 */
public final class Contents implements Sink {
    private static final int DROPPED_BITS = 20;
    private static final long HALF = 1L << (DROPPED_BITS - 1);
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private long downwards = 1;
    private long nearest = 1;

    private Contents() {}

    /**
     * The contents of a value.
     *
     * @param type the contract's type of it
     * @param value may be null
     */
    public static Contents of(Type type, Object value) {
        Contents contents = new Contents();
        Codec.write(contents, type, value);
        return contents;
    }

    /** Whether the other holds something else, roundings apart. */
    public boolean differFrom(Contents other) {
        return downwards != other.downwards && nearest != other.nearest;
    }

    @Override
    public void putByte(int value) {
        putLong(value);
    }

    @Override
    public void putInt(int value) {
        putLong(value);
    }

    @Override
    public void putLong(long value) {
        downwards = mixed(downwards, value);
        nearest = mixed(nearest, value);
    }

    @Override
    public void putDoubles(double[] values, int length) {
        long first = downwards;
        long second = nearest;
        for (int i = 0; i < length; i++) {
            double value = values[i];
            // With 1 added, numbers near 0 are all alike; NaN and infinity have bits of their own.
            long bits = Double.doubleToRawLongBits(1 + Math.abs(value)) - ONE;
            long sign = value < 0 ? -1 : 1;
            first = mixed(first, sign * (bits >> DROPPED_BITS));
            second = mixed(second, sign * ((bits + HALF) >> DROPPED_BITS));
        }
        downwards = first;
        nearest = second;
    }

    private static long mixed(long state, long value) {
        long product = (state ^ value) * MULTIPLIER;
        return product ^ (product >>> 29);
    }

    @Override
    public void putText(String value) {
        putInt(value.length());
        for (int i = 0; i < value.length(); i++) {
            putLong(value.charAt(i));
        }
    }

    @Override
    public void putMatrix(Matrix value) {
        MatrixContents contents = MatrixContents.of(value);
        putInt(contents.rows());
        putInt(contents.columns());
        putDoubles(contents.numbers(), contents.count());
    }
}
