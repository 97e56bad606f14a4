package org.backmark.kit.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.backmark.kit.Matrix;

/** One received frame; every length in it is checked against the bytes that are there. */
public final class FrameReader {
    private final ByteBuffer bytes;
    private final Matrix[] kept;

    /**
     * Reads from bytes in memory.
     *
     * @param bytes the frame without its length
     */
    public FrameReader(byte[] bytes) {
        this(bytes, new Matrix[0]);
    }

    private FrameReader(byte[] bytes, Matrix[] kept) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.kept = kept;
    }

    /** Room for the large matrices that cross once, for {@link #receive}. */
    public static Matrix[] keep() {
        return new Matrix[MatrixSlots.COUNT];
    }

    /**
     * Receives one frame.
     *
     * @param in where from
     * @param largest the longest frame that is accepted, in bytes
     * @param kept the matrices that crossed before
     * @throws WireException if the frame is longer
     * @throws java.io.EOFException if the other side has gone
     */
    public static FrameReader receive(DataInputStream in, int largest, Matrix[] kept) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > largest) {
            throw new WireException("a frame of " + length + " bytes; at most " + largest + " are accepted");
        }
        byte[] frame = new byte[length];
        in.readFully(frame);
        return new FrameReader(frame, kept);
    }

    /** The next byte. */
    public byte takeByte() {
        return need(1).get();
    }

    /** The next four bytes. */
    public int takeInt() {
        return need(Integer.BYTES).getInt();
    }

    /** The next eight bytes. */
    public long takeLong() {
        return need(Long.BYTES).getLong();
    }

    /** The next numbers. */
    public double[] takeDoubles(int length) {
        double[] values = new double[checked(length, Double.BYTES)];
        bytes.asDoubleBuffer().get(values);
        bytes.position(bytes.position() + length * Double.BYTES);
        return values;
    }

    /** The next count, of items that take at least {@code size} bytes each. */
    public int takeCount(int size) {
        return checked(takeInt(), size);
    }

    /** The next string. */
    public String takeText() {
        return new String(takeBytes(), StandardCharsets.UTF_8);
    }

    /** The next bytes with their count. */
    public byte[] takeBytes() {
        byte[] value = new byte[takeCount(1)];
        bytes.get(value);
        return value;
    }

    /** The next matrix; a copy that nobody else holds. */
    public Matrix takeMatrix() {
        int slot = takeInt();
        int rows = takeInt();
        if (slot < -1 || slot >= kept.length || (rows < 0 && (slot < 0 || kept[slot] == null))) {
            throw new WireException("a matrix in slot " + slot + " that was never sent");
        }
        if (rows < 0) {
            return kept[slot].copy();
        }
        int columns = takeInt();
        if (columns < 0 || (long) rows * columns > bytes.remaining() / Double.BYTES) {
            throw new WireException("a matrix of " + rows + " x " + columns + " that is not there");
        }
        Matrix matrix = new Matrix(rows, columns);
        bytes.asDoubleBuffer().get(matrix.getDDRM().getData(), 0, rows * columns);
        bytes.position(bytes.position() + rows * columns * Double.BYTES);
        if (slot >= 0) {
            kept[slot] = matrix.copy();
        }
        return matrix;
    }

    /**
     * Nothing may be left.
     *
     * @throws WireException if something is: what was read was not what was written
     */
    public void end() {
        if (bytes.hasRemaining()) {
            throw new WireException("a frame with " + bytes.remaining() + " bytes more than are read");
        }
    }

    private int checked(int count, int size) {
        if (count < 0 || count > bytes.remaining() / size) {
            throw new WireException("a length of " + count + " with " + bytes.remaining() + " bytes left");
        }
        return count;
    }

    private ByteBuffer need(int size) {
        if (bytes.remaining() < size) {
            throw new WireException("the frame ends early");
        }
        return bytes;
    }
}
