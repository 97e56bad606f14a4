package org.backmark.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.MatReader;
import org.ejml.data.DMatrixRMaj;

/** An instructor's folder with the course's own MAT files, or with MNIST's IDX files. */
final class Week7Folder {
    private static final String DATA = "week7data1.mat";
    private static final String WEIGHTS = "week7weights.mat";

    private static final int SAMPLES = 5000;
    private static final int PIXELS = 400;
    private static final int HIDDEN = 25;

    /** The course's script prints six decimals; at lambda 1 the sheet's 0.3877 is a misprint of 0.38377. */
    private static final List<KnownCost> COSTS = List.of(
            new KnownCost(0, 0.287629, 0.0000005),
            new KnownCost(1, 0.383770, 0.0000005),
            new KnownCost(3, 0.576051, 0.0000005));

    private Week7Folder() {}

    static Week7Data load(Path folder) {
        MnistFiles.requireFolder(folder);
        if (Files.exists(folder.resolve(DATA))) {
            return course(folder);
        }
        return MnistFiles.find(folder, MnistFiles.TRAIN)
                .or(() -> MnistFiles.find(folder, MnistFiles.TEST))
                .map(Week7Data::of)
                .orElseThrow(() -> new DataFileException(
                        folder.toString(),
                        "holds none of the data files: %s (with %s for the known costs), %s"
                                .formatted(DATA, WEIGHTS, MnistFiles.NAMES)));
    }

    private static Week7Data course(Path folder) {
        DataFile file = DataFile.read(folder.resolve(DATA));
        MatReader data = MatReader.read(file, "X", "y");
        DMatrixRMaj x = data.matrix("X", SAMPLES, PIXELS);
        int[] y = labels(file.name(), data.matrix("y", SAMPLES, 1));
        Optional<Weights> weights =
                Optional.of(folder.resolve(WEIGHTS)).filter(Files::exists).map(Week7Folder::weights);
        return new Week7Data("the course's " + DATA, x, y, true, weights, weights.isPresent() ? COSTS : List.of());
    }

    private static Weights weights(Path path) {
        MatReader weights = MatReader.read(DataFile.read(path), "Theta1", "Theta2");
        return new Weights(
                weights.matrix("Theta1", HIDDEN, 1 + PIXELS), weights.matrix("Theta2", Week7Data.LABELS, 1 + HIDDEN));
    }

    private static int[] labels(String file, DMatrixRMaj column) {
        int[] labels = new int[column.getNumElements()];
        for (int i = 0; i < labels.length; i++) {
            double label = column.data[i];
            labels[i] = (int) label;
            if (labels[i] != label || label < 1 || label > Week7Data.LABELS) {
                throw new DataFileException(
                        file, "label %s of sample %d is not in 1..%d".formatted(label, i + 1, Week7Data.LABELS));
            }
        }
        return labels;
    }
}
