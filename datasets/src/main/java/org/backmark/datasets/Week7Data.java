package org.backmark.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The digits of INF5860's week 7, with the weights and costs that are known for them.
 *
 * <p>Loaded data are shared by all who ask for them: nobody may modify the matrices.
 *
 * @param origin what the data are, for people
 * @param x (samples, pixels), one image a row
 * @param y the label of each sample, 1-based: 1..9, and 10 for the digit 0
 * @param columnMajor whether the pixels of an image run column by column, as in the course's own file
 * @param weights the pre-loaded weights, if there are any for these images
 * @param knownCosts the costs of these weights on all of these samples; empty if unknown
 */
public record Week7Data(
        String origin,
        DMatrixRMaj x,
        int[] y,
        boolean columnMajor,
        Optional<Weights> weights,
        List<KnownCost> knownCosts) {
    /** How many labels there are: the digits. */
    public static final int LABELS = 10;

    private static final Map<Optional<Path>, Week7Data> LOADED = new ConcurrentHashMap<>();

    /** Checks that every sample has a label. */
    public Week7Data {
        if (x.getNumRows() != y.length) {
            throw new IllegalArgumentException("There are " + x.getNumRows() + " samples but " + y.length + " labels");
        }
        knownCosts = List.copyOf(knownCosts);
    }

    /**
     * The data to grade with; each folder is read once.
     *
     * @param folder the instructor's own files ({@code week7data1.mat} with or without {@code week7weights.mat}, or MNIST's IDX
     *     files); none for the bundled digits and weights
     * @throws DataFileException if a file is missing or malformed
     */
    public static Week7Data load(Optional<Path> folder) {
        Optional<Path> key = folder.map(path -> path.toAbsolutePath().normalize());
        return LOADED.computeIfAbsent(
                key, path -> path.map(Week7Folder::load).orElseGet(() -> Week7Bundle.load(DataFile::bundled)));
    }

    /**
     * The bundled digits alone, without weights.
     *
     * @throws DataFileException if they are not in this build
     */
    public static Week7Data bundledDigits() {
        return Week7Bundle.digits(DataFile::bundled);
    }

    /**
     * The first samples, as copies.
     *
     * @param n 1 up to the number of samples
     * @return them with the weights, but without known costs unless they are all samples
     */
    public Week7Data first(int n) {
        if (n < 1 || n > y.length) {
            throw new IllegalArgumentException("There are " + y.length + " samples, the first " + n + " do not exist");
        }
        return new Week7Data(
                n == y.length ? origin : "first " + n + " of " + origin,
                CommonOps_DDRM.extract(x, 0, n, 0, x.getNumCols()),
                Arrays.copyOf(y, n),
                columnMajor,
                weights,
                n == y.length ? knownCosts : List.of());
    }

    /** Digits without weights; the course counts labels from 1 and puts the digit 0 last. */
    static Week7Data of(LabelledImages images) {
        int[] y = Arrays.stream(images.digits())
                .map(digit -> digit == 0 ? LABELS : digit)
                .toArray();
        return new Week7Data(images.origin(), images.images(), y, false, Optional.empty(), List.of());
    }
}
