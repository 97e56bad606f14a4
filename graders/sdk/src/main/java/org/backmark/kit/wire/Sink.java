package org.backmark.kit.wire;

import org.backmark.kit.Matrix;

/** Where a value is written to: a frame, or a digest of it. */
public interface Sink {
    /** Takes one byte. */
    void putByte(int value);

    /** Takes four bytes. */
    void putInt(int value);

    /** Takes eight bytes. */
    void putLong(long value);

    /** Takes the first {@code length} numbers, without their count. */
    void putDoubles(double[] values, int length);

    /** Takes a string with its length; not null. */
    void putText(String value);

    /** Takes a matrix with its shape; not null. */
    void putMatrix(Matrix value);
}
