package org.backmark.datasets;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.IdxReader;
import org.backmark.datasets.readers.NumpyArray;
import org.ejml.data.DMatrixRMaj;

/**
 * Square images of digits, and the digits that they show.
 *
 * <p>Loaded images are shared by all who ask for them: nobody may modify the matrix or the array.
 *
 * @param origin what they are, for people
 * @param images (samples, side * side), one image a row, its pixels row by row in [0, 1]
 * @param digits (samples), 0 to 9
 * @param side the pixels of one side
 */
public record LabelledImages(String origin, DMatrixRMaj images, int[] digits, int side) {
    /** How many different digits there are. */
    public static final int DIGITS = 10;

    private static final double BYTE = 255;

    /** Refuses images without their digits. */
    public LabelledImages {
        if (images.getNumRows() != digits.length || images.getNumCols() != side * side) {
            throw new IllegalArgumentException("There are " + digits.length + " digits of " + side + " x " + side
                    + " pixels for a matrix of " + images.getNumRows() + " x " + images.getNumCols());
        }
    }

    /** Reads a pair of IDX files. */
    static LabelledImages load(String origin, DataFile images, DataFile labels, int side) {
        DMatrixRMaj x = IdxReader.images(images, side, side);
        int[] digits = IdxReader.labels(labels, DIGITS - 1);
        if (x.getNumRows() != digits.length) {
            throw new DataFileException(
                    labels.name(),
                    "has %d labels for the %d images of %s".formatted(digits.length, x.getNumRows(), images.name()));
        }
        return new LabelledImages(origin, x, digits, side);
    }

    /** Reads a pair of numpy's arrays; pixels run from 0 to 255, or from 0 to 1. */
    static LabelledImages load(String origin, NumpyArray images, NumpyArray labels, int side) {
        DMatrixRMaj x = images.rows(images.length(), side * side);
        double[] told = labels.rows(images.length(), 1).data;
        double largest = Arrays.stream(x.data).max().orElse(0);
        if (largest > BYTE || Arrays.stream(x.data).anyMatch(pixel -> pixel < 0)) {
            throw new DataFileException(images.name(), "holds pixels that are not from 0 to 255");
        }
        if (largest > 1) {
            Arrays.setAll(x.data, i -> x.data[i] / BYTE);
        }
        if (Arrays.stream(told).anyMatch(digit -> digit != Math.rint(digit) || digit < 0 || digit >= DIGITS)) {
            throw new DataFileException(labels.name(), "holds labels that are not from 0 to 9");
        }
        return new LabelledImages(
                origin, x, Arrays.stream(told).mapToInt(digit -> (int) digit).toArray(), side);
    }

    /** How many images there are. */
    public int size() {
        return digits.length;
    }

    /**
     * Some of the images, as copies.
     *
     * @param samples which ones, each from 0 on, in the order wanted
     */
    public LabelledImages chosen(int... samples) {
        DMatrixRMaj rows = new DMatrixRMaj(samples.length, side * side);
        for (int i = 0; i < samples.length; i++) {
            System.arraycopy(images.data, samples[i] * side * side, rows.data, i * side * side, side * side);
        }
        int[] shown = Arrays.stream(samples).map(sample -> digits[sample]).toArray();
        return new LabelledImages(samples.length + " of " + origin, rows, shown, side);
    }

    /** The images whose number passes, as copies. */
    LabelledImages where(IntPredicate number) {
        return chosen(IntStream.range(0, size()).filter(number).toArray());
    }

    /**
     * The same images at half the side, each pixel the mean of four; a copy.
     *
     * @throws IllegalStateException if the side is odd
     */
    public LabelledImages halved() {
        if (side % 2 != 0) {
            throw new IllegalStateException("images of " + side + " x " + side + " pixels cannot be halved");
        }
        int half = side / 2;
        DMatrixRMaj small = new DMatrixRMaj(size(), half * half);
        for (int sample = 0; sample < size(); sample++) {
            for (int pixel = 0; pixel < side * side; pixel++) {
                int target = pixel / side / 2 * half + pixel % side / 2;
                small.data[sample * half * half + target] += images.data[sample * side * side + pixel] / 4;
            }
        }
        return new LabelledImages(origin + " at half the side", small, digits, half);
    }
}
