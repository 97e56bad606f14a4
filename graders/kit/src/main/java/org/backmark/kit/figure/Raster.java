package org.backmark.kit.figure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The numbers of a matrix as an eye can tell them apart: 255 levels, in little room.
 *
 * @param rows how many cells from top to bottom
 * @param columns how many from left to right
 * @param largest the absolute value that the strongest level stands for; finite, at least 0
 * @param packed the levels, row by row: deflated, in Base64
 */
public record Raster(int rows, int columns, double largest, String packed) {
    /** The level of what is no finite number. */
    public static final int NOT_A_NUMBER = 0;
    /** The level of 0; those below are negative. */
    public static final int ZERO = 128;

    private static final int MOST_CELLS = 1 << 14;

    /**
     * Levels of a matrix; of a large one, each cell shows the number farthest from 0 of several neighbours.
     *
     * @param values row by row
     * @param rows of the matrix
     * @param columns of the matrix
     */
    public static Raster of(double[] values, int rows, int columns) {
        int coarse = 1;
        while ((long) divided(rows, coarse) * divided(columns, coarse) > MOST_CELLS) {
            coarse++;
        }
        int block = coarse;
        double[] cells = new double[divided(rows, block) * divided(columns, block)];
        for (int i = 0; i < rows * columns; i++) {
            int cell = i / columns / block * divided(columns, block) + i % columns / block;
            if (isStronger(values[i], cells[cell])) {
                cells[cell] = values[i];
            }
        }
        double largest = Arrays.stream(cells)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        byte[] levels = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            levels[i] = (byte) level(cells[i], largest);
        }
        return new Raster(divided(rows, block), divided(columns, block), largest, pack(levels));
    }

    private static int divided(int length, int block) {
        return (length + block - 1) / block;
    }

    private static boolean isStronger(double value, double other) {
        return Double.isFinite(other) && (!Double.isFinite(value) || Math.abs(value) > Math.abs(other));
    }

    private static int level(double value, double largest) {
        if (!Double.isFinite(value)) {
            return NOT_A_NUMBER;
        }
        return largest == 0 ? ZERO : ZERO + (int) Math.round(value / largest * (ZERO - 1));
    }

    /** The levels, row by row: {@value #NOT_A_NUMBER}, or 1 to 255, where {@value #ZERO} stands for 0. */
    public int[] levels() {
        byte[] levels = new byte[rows * columns];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getDecoder().decode(packed.getBytes(StandardCharsets.US_ASCII)));
            if (inflater.inflate(levels) != levels.length) {
                throw new IllegalArgumentException("fewer levels than " + rows + " x " + columns);
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no levels", e);
        } finally {
            inflater.end();
        }
        return IntStream.range(0, levels.length)
                .map(i -> Byte.toUnsignedInt(levels[i]))
                .toArray();
    }

    private static String pack(byte[] levels) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(levels);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return Base64.getEncoder().encodeToString(packed.toByteArray());
        } finally {
            deflater.end();
        }
    }
}
