package org.backmark.kit.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.backmark.kit.Matrix;

/** One frame in the making: its bytes, sent with their length before them. */
public final class FrameWriter implements Sink {
    private static final int PIECE = 1 << 16;
    private final MatrixSlots slots;
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    private FrameWriter(MatrixSlots slots) {
        this.slots = slots;
    }

    /** A frame in which every matrix stands in full. */
    public static FrameWriter plain() {
        return new FrameWriter(null);
    }

    /**
     * A frame in which a large matrix that crossed before is only named.
     *
     * @param slots what the reader has kept so far
     */
    public static FrameWriter with(MatrixSlots slots) {
        return new FrameWriter(slots);
    }

    /** The bytes so far; a copy. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Sends the frame. */
    public void send(DataOutputStream out) throws IOException {
        out.writeInt(bytes.position());
        // A stream copies all that it is given at once.
        for (int at = 0; at < bytes.position(); at += PIECE) {
            out.write(bytes.array(), at, Math.min(PIECE, bytes.position() - at));
        }
        out.flush();
    }

    @Override
    public void putByte(int value) {
        room(1).put((byte) value);
    }

    @Override
    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    @Override
    public void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    @Override
    public void putDoubles(double[] values, int length) {
        int size = Math.multiplyExact(length, Double.BYTES);
        room(size).asDoubleBuffer().put(values, 0, length);
        bytes.position(bytes.position() + size);
    }

    @Override
    public void putText(String value) {
        putBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes bytes with their count. */
    public void putBytes(byte[] value) {
        putInt(value.length);
        room(value.length).put(value);
    }

    @Override
    public void putMatrix(Matrix value) {
        MatrixSlots.Place place = slots == null ? MatrixSlots.Place.NONE : slots.place(value);
        putInt(place.slot());
        if (!place.known()) {
            putInt(value.getNumRows());
            putInt(value.getNumCols());
            putDoubles(value.getDDRM().getData(), value.getNumElements());
        } else {
            putInt(-1);
        }
    }

    private ByteBuffer room(int size) {
        if (bytes.remaining() < size) {
            int needed = Math.addExact(bytes.position(), size);
            int doubled = (int) Math.min(2L * bytes.capacity(), Integer.MAX_VALUE - 8L);
            bytes = ByteBuffer.allocate(Math.max(needed, doubled)).put(bytes.flip());
        }
        return bytes;
    }
}
