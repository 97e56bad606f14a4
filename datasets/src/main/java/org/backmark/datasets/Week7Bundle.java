package org.backmark.datasets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.backmark.datasets.readers.CsvReader;
import org.backmark.datasets.readers.DataFile;

/** The digits and weights that ship with this module. */
final class Week7Bundle {
    private static final int SIDE = 20;
    private static final int HIDDEN = 25;

    /** INF5860, exercises for week 7, part 3: printed to four decimals. */
    private static final List<KnownCost> COSTS =
            List.of(new KnownCost(0, 0.2876, 0.00005), new KnownCost(1, 0.3877, 0.00005));

    private Week7Bundle() {}

    static Week7Data load(Function<String, DataFile> files) {
        Week7Data digits = digits(files);
        Weights weights = new Weights(
                CsvReader.matrix(files.apply("theta1.csv"), HIDDEN, 1 + SIDE * SIDE),
                CsvReader.matrix(files.apply("theta2.csv"), Week7Data.LABELS, 1 + HIDDEN));
        return new Week7Data(digits.origin(), digits.x(), digits.y(), false, Optional.of(weights), COSTS);
    }

    static Week7Data digits(Function<String, DataFile> files) {
        return Week7Data.of(LabelledImages.load(
                "the bundled digits",
                files.apply("digits-images-idx3-ubyte.gz"),
                files.apply("digits-labels-idx1-ubyte.gz"),
                SIDE));
    }
}
