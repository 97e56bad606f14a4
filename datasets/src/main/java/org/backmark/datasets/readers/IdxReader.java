package org.backmark.datasets.readers;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Reads images and labels from IDX files of unsigned bytes, plain or gzipped.
 *
 * <p>The format is MNIST's: a magic number, the sizes as big-endian 32-bit numbers, then the bytes.
 */
public final class IdxReader {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int WHITE = 255;

    private IdxReader() {}

    /**
     * Reads images.
     *
     * @param file magic 0x00000803
     * @param height rows that each image must have
     * @param width columns that each image must have
     * @return one image a row, its pixels row by row, divided by 255
     * @throws DataFileException if the file is anything else
     */
    public static DMatrixRMaj images(DataFile file, int height, int width) {
        DataFile plain = file.unpacked();
        ByteBuffer content = ByteBuffer.wrap(plain.bytes());
        long[] sizes = header(plain.name(), content, IMAGES, "images", 3);
        if (sizes[1] != height || sizes[2] != width) {
            throw new DataFileException(
                    plain.name(),
                    "its images are %d x %d pixels, not %d x %d".formatted(sizes[1], sizes[2], height, width));
        }
        DMatrixRMaj images = new DMatrixRMaj((int) sizes[0], height * width);
        byte[] bytes = plain.bytes();
        int header = content.position();
        for (int i = 0; i < images.data.length; i++) {
            images.data[i] = Byte.toUnsignedInt(bytes[header + i]) / (double) WHITE;
        }
        return images;
    }

    /**
     * Reads labels.
     *
     * @param file magic 0x00000801
     * @param highest the largest label that may occur
     * @return the labels 0..highest as the file has them
     * @throws DataFileException if the file is anything else
     */
    public static int[] labels(DataFile file, int highest) {
        DataFile plain = file.unpacked();
        ByteBuffer content = ByteBuffer.wrap(plain.bytes());
        int[] labels = new int[(int) header(plain.name(), content, LABELS, "labels", 1)[0]];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Byte.toUnsignedInt(content.get());
            if (labels[i] > highest) {
                throw new DataFileException(
                        plain.name(), "label %d of sample %d is not in 0..%d".formatted(labels[i], i + 1, highest));
            }
        }
        return labels;
    }

    private static long[] header(String name, ByteBuffer content, int magic, String what, int dimensions) {
        if (content.remaining() < Integer.BYTES * (1 + dimensions)) {
            throw new DataFileException(
                    name, "is truncated: its %d bytes are less than an IDX header".formatted(content.remaining()));
        }
        int found = content.getInt();
        if (found != magic) {
            throw new DataFileException(
                    name,
                    "starts with the magic number 0x%08x, an IDX file of %s with 0x%08x".formatted(found, what, magic));
        }
        long[] sizes = new long[dimensions];
        Arrays.setAll(sizes, i -> Integer.toUnsignedLong(content.getInt()));
        requireLength(name, content.remaining(), sizes);
        if (sizes[0] == 0) {
            throw new DataFileException(name, "holds no " + what);
        }
        return sizes;
    }

    /** Three sizes of 32 bits overflow a long, hence the big integers. */
    private static void requireLength(String name, int found, long[] sizes) {
        BigInteger promised =
                LongStream.of(sizes).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        int comparison = BigInteger.valueOf(found).compareTo(promised);
        if (comparison != 0) {
            String shape = LongStream.of(sizes).mapToObj(Long::toString).collect(Collectors.joining(" x "));
            throw new DataFileException(
                    name,
                    "%s: its header promises %s bytes, %d follow"
                            .formatted(comparison < 0 ? "is truncated" : "is too long", shape, found));
        }
    }
}
