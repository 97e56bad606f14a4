package org.backmark.datasets.readers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks a MAT file of level 5 and compares every size in it with what is there.
 *
 * <p>MFL allocates what a size states before it looks, and prints to the console; it only sees files that passed here.
 */
final class MatUnpacker {
    private static final int HEADER = 128;
    private static final int SUBSYSTEM = 116;
    private static final int VERSION = 124;
    private static final int LEVEL_5 = 0x0100;
    private static final int ORDER_MARK = 'M' << 8 | 'I';
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    private final String name;
    private final ByteOrder order;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

    private MatUnpacker(String name, ByteOrder order) {
        this.name = name;
        this.order = order;
    }

    /**
     * Unpacks a file.
     *
     * @return the same file without compression
     * @throws DataFileException if it is no MAT file of level 5, truncated or damaged
     */
    static byte[] unpack(DataFile file) {
        MatUnpacker unpacker = new MatUnpacker(file.name(), order(file));
        unpacker.header(file.bytes());
        try {
            unpacker.elements(file.bytes());
        } catch (IOException e) {
            throw DataFileException.of(file.name(), e);
        }
        return unpacker.plain.toByteArray();
    }

    private static ByteOrder order(DataFile file) {
        if (file.bytes().length >= HEADER) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                ByteBuffer header = ByteBuffer.wrap(file.bytes()).order(order);
                if (header.getShort(VERSION) == LEVEL_5 && header.getShort(VERSION + Short.BYTES) == ORDER_MARK) {
                    return order;
                }
            }
        }
        throw new DataFileException(file.name(), "is not a MAT file of level 5 (MATLAB saves one with -v7)");
    }

    /** Without the place of the subsystem's data, which unpacking moves. */
    private void header(byte[] file) {
        byte[] header = Arrays.copyOf(file, HEADER);
        Arrays.fill(header, SUBSYSTEM, VERSION, (byte) 0);
        plain.writeBytes(header);
    }

    private void elements(byte[] file) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(file).order(order).position(HEADER);
        while (content.hasRemaining()) {
            int start = content.position();
            int type = content.remaining() < TAG ? 0 : content.getInt(start);
            int size = skip(content, false);
            if (type == COMPRESSED) {
                matrix(inflated(file, start + TAG, size));
            } else {
                matrix(Arrays.copyOfRange(file, start, start + TAG + size));
            }
        }
    }

    private byte[] inflated(byte[] file, int start, int size) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(file, start, size))) {
            return DataFile.readCapped(name, in, DataFile.LARGEST - plain.size());
        }
    }

    private void matrix(byte[] element) {
        ByteBuffer content = ByteBuffer.wrap(element).order(order);
        boolean matrix = element.length >= TAG && content.getInt() == MATRIX;
        if (!matrix || content.getInt() != element.length - TAG) {
            throw new DataFileException(name, "is damaged: one of its elements is not a matrix");
        }
        while (content.hasRemaining()) {
            skip(content, true);
        }
        plain.writeBytes(element);
    }

    /** Passes one element with its tag and padding, and gives its size. */
    private int skip(ByteBuffer content, boolean padded) {
        if (content.remaining() < TAG) {
            throw truncated(TAG, content.remaining());
        }
        boolean small = content.getInt(content.position()) >>> Short.SIZE != 0;
        long size = small ? 0 : Integer.toUnsignedLong(content.getInt(content.position() + Integer.BYTES));
        content.position(content.position() + TAG);
        long length = padded ? (size + TAG - 1) / TAG * TAG : size;
        if (length > content.remaining()) {
            throw truncated(length, content.remaining());
        }
        content.position(content.position() + (int) length);
        return (int) size;
    }

    private DataFileException truncated(long promised, int found) {
        return new DataFileException(
                name, "is truncated: an element promises %d bytes, %d follow".formatted(promised, found));
    }
}
