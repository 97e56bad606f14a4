package org.backmark.datasets.readers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;

/**
 * An array of numbers as numpy keeps it.
 *
 * @param name for messages: the file's name, and the array's in it if there are several
 * @param shape how many numbers along each axis
 * @param values all of them, the last axis running fastest
 */
public record NumpyArray(String name, int[] shape, double[] values) {

    /**
     * The array as samples that are columns, whichever axis they run along in the file; a single axis is one of samples.
     *
     * <p>Axes after the first, as those of images, are taken as one.
     *
     * @param features how many numbers a sample has
     * @throws DataFileException if the array cannot hold such samples, or has a number that is not finite
     */
    public DMatrixRMaj columnsOf(int features) {
        requireFinite();
        int samples = values.length / features;
        boolean samplesFirst = shape.length > 0
                && shape[0] * features == values.length
                && !(shape.length == 2 && shape[1] != features);
        boolean featuresFirst = shape.length == 2 && shape[0] == features;
        if (samples == 0 || !samplesFirst && !featuresFirst) {
            throw new DataFileException(name, "is " + inWords() + ", not samples of " + features + " numbers each");
        }
        DMatrixRMaj columns = new DMatrixRMaj(features, samples);
        for (int i = 0; i < values.length; i++) {
            if (samplesFirst) {
                columns.set(i % features, i / features, values[i]);
            } else {
                columns.data[i] = values[i];
            }
        }
        return columns;
    }

    /**
     * The array as rows, one for each step of its first axis; axes after the first, as those of images, are taken as one.
     *
     * @return (rows, columns), with this array's own numbers
     * @throws DataFileException if the array has another size, or a number that is not finite
     */
    public DMatrixRMaj rows(int rows, int columns) {
        requireFinite();
        boolean line = shape.length == 1 && columns == 1 || shape.length == 2 && shape[0] == 1 && columns == 1;
        if (values.length != (long) rows * columns || !line && (shape.length < 2 || shape[0] != rows)) {
            throw new DataFileException(name, "is " + inWords() + ", not " + rows + " x " + columns);
        }
        return DMatrixRMaj.wrap(rows, columns, values);
    }

    /** How many steps the first axis has; 1 for a single number. */
    public int length() {
        return shape.length == 0 ? 1 : shape[0];
    }

    private void requireFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new DataFileException(name, "holds numbers that are not finite");
            }
        }
    }

    private String inWords() {
        return shape.length == 0
                ? "a single number"
                : Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
