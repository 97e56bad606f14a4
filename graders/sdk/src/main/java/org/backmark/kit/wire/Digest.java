package org.backmark.kit.wire;

import java.lang.reflect.Type;
import org.backmark.kit.Matrix;

/** A 64-bit digest of a value's contents; tells whether a call has changed its argument. */
public final class Digest implements Sink {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private long state = 1;

    private Digest() {}

    /**
     * The digest of a value.
     *
     * @param type the contract's type of it
     * @param value may be null
     */
    public static long of(Type type, Object value) {
        Digest digest = new Digest();
        Codec.write(digest, type, value);
        return digest.state;
    }

    /** The digest of a matrix. */
    public static long of(Matrix matrix) {
        Digest digest = new Digest();
        digest.putMatrix(matrix);
        return digest.state;
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
        state = mixed(state, value);
    }

    @Override
    public void putDoubles(double[] values, int length) {
        // Four at a time, for each multiplication waits for the one before it.
        long first = state;
        long second = 2;
        long third = 3;
        long fourth = 4;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first = mixed(first, Double.doubleToRawLongBits(values[i]));
            second = mixed(second, Double.doubleToRawLongBits(values[i + 1]));
            third = mixed(third, Double.doubleToRawLongBits(values[i + 2]));
            fourth = mixed(fourth, Double.doubleToRawLongBits(values[i + 3]));
        }
        state = first;
        for (; i < length; i++) {
            putLong(Double.doubleToRawLongBits(values[i]));
        }
        putLong(second);
        putLong(third);
        putLong(fourth);
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
