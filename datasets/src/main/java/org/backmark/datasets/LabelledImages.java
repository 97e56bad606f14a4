package org.backmark.datasets;

import java.util.List;
import java.util.Optional;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.IdxReader;
import org.ejml.data.DMatrixRMaj;

/** A pair of IDX files: images of digits, and their labels 0..9. */
final class LabelledImages {
    private LabelledImages() {}

    static Week7Data load(String origin, DataFile images, DataFile labels, int side) {
        DMatrixRMaj x = IdxReader.images(images, side, side);
        int[] digits = IdxReader.labels(labels, Week7Data.LABELS - 1);
        if (x.getNumRows() != digits.length) {
            throw new DataFileException(
                    labels.name(),
                    "has %d labels for the %d images of %s".formatted(digits.length, x.getNumRows(), images.name()));
        }
        return new Week7Data(origin, x, Week7Data.oneBased(digits), false, Optional.empty(), List.of());
    }
}
