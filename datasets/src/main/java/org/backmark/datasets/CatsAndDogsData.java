package org.backmark.datasets;

import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.backmark.datasets.generator.NumpyRandom;
import org.backmark.datasets.readers.CsvReader;
import org.backmark.datasets.readers.DataFile;
import org.ejml.data.DMatrixRMaj;

/**
 * The animals of Osnabrueck's sheet on backpropagation and gradient descent: row 0 holds lengths, row 1 heights.
 *
 * @param cats (2, n), normally distributed with mean 25 and standard deviation 5
 * @param dogs (2, n), normally distributed with mean 45 and standard deviation 15
 */
public record CatsAndDogsData(DMatrixRMaj cats, DMatrixRMaj dogs) {
    private static final int EACH = 30;
    private static final int SEED = 1;
    private static final int PLACES = 49;
    private static final double FIRST_PLACE = -4;
    private static final double DISTANCE = 0.25;

    /** The sheet's own 30 cats and 30 dogs, bit for bit as numpy draws them. */
    public static CatsAndDogsData ofTheSheet() {
        return draw(EACH, new NumpyRandom(SEED));
    }

    /**
     * Draws animals in the order of the sheet's code: lengths of cats, heights of cats, lengths of dogs, heights of dogs.
     *
     * @param each how many of each
     * @param normal draws numbers with mean 0 and standard deviation 1
     */
    public static CatsAndDogsData draw(int each, DoubleSupplier normal) {
        return new CatsAndDogsData(normal(each, 25, 5, normal), normal(each, 45, 15, normal));
    }

    /** The sheet's own animals after 3.4, cats first: each row with mean 0 and standard deviation 1 (of the population). */
    public static DMatrixRMaj normalized() {
        return CsvReader.matrix(DataFile.bundled("animals-normalized.csv"), 2, 2 * EACH);
    }

    /**
     * The error surface of the {@link #normalized} animals, looked at in evenly spread places.
     *
     * @param w0 weights of the length, rising
     * @param w1 weights of the height, rising
     * @param loss the sum of the squared errors to four decimals; a row for each w1, a column for each w0
     */
    public record ErrorSurface(double[] w0, double[] w1, DMatrixRMaj loss) {}

    /** The error surface from -4 to 8 in both directions. */
    public static ErrorSurface errorSurface() {
        double[] places = IntStream.range(0, PLACES)
                .mapToDouble(i -> FIRST_PLACE + i * DISTANCE)
                .toArray();
        return new ErrorSurface(
                places,
                places.clone(),
                CsvReader.matrix(DataFile.bundled("animals-error-surface.csv"), PLACES, PLACES));
    }

    private static DMatrixRMaj normal(int columns, double mean, double deviation, DoubleSupplier normal) {
        DMatrixRMaj drawn = new DMatrixRMaj(2, columns);
        for (int i = 0; i < drawn.getNumElements(); i++) {
            drawn.set(i, mean + deviation * normal.getAsDouble());
        }
        return drawn;
    }
}
