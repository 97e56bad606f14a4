package org.backmark.kit.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.Matrix;

/**
 * One frame in the making: its bytes, sent with their length before them.
 *
 * <p>Of many numbers only the array is noted: they must not change before the frame is sent.
 */
public final class FrameWriter implements Sink {
    private static final int PIECE = 1 << 16;
    private final MatrixSlots slots;
    private final List<Numbers> numbers = new ArrayList<>();
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    /** Many numbers, and before which of the other bytes they stand. */
    private record Numbers(int before, double[] values, int length) {}

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
        ByteBuffer whole = ByteBuffer.allocate(length());
        int at = 0;
        for (Numbers many : numbers) {
            whole.put(bytes.array(), at, many.before() - at);
            whole.asDoubleBuffer().put(many.values(), 0, many.length());
            whole.position(whole.position() + many.length() * Double.BYTES);
            at = many.before();
        }
        return whole.put(bytes.array(), at, bytes.position() - at).array();
    }

    /** Sends the frame. */
    public void send(DataOutputStream out) throws IOException {
        out.writeInt(length());
        int at = 0;
        for (Numbers many : numbers) {
            sendBytes(out, at, many.before());
            sendNumbers(out, many);
            at = many.before();
        }
        sendBytes(out, at, bytes.position());
        out.flush();
    }

    private int length() {
        long length = bytes.position();
        for (Numbers many : numbers) {
            length += (long) many.length() * Double.BYTES;
        }
        return Math.toIntExact(length);
    }

    // A stream copies all that it is given at once.
    private void sendBytes(DataOutputStream out, int from, int end) throws IOException {
        for (int at = from; at < end; at += PIECE) {
            out.write(bytes.array(), at, Math.min(PIECE, end - at));
        }
    }

    private static void sendNumbers(DataOutputStream out, Numbers many) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        int most = PIECE / Double.BYTES;
        for (int at = 0; at < many.length(); at += most) {
            int count = Math.min(most, many.length() - at);
            piece.asDoubleBuffer().put(many.values(), at, count);
            out.write(piece.array(), 0, count * Double.BYTES);
        }
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
        if (size > PIECE) {
            numbers.add(new Numbers(bytes.position(), values, length));
            return;
        }
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
            MatrixContents contents = MatrixContents.of(value);
            putInt(contents.rows());
            putInt(contents.columns());
            putDoubles(contents.numbers(), contents.count());
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
