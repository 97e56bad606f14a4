package org.backmark.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.NumpyArray;
import org.backmark.datasets.readers.NumpyReader;
import org.ejml.data.DMatrixRMaj;

/**
 * The course's own files of Heidelberg's sheet 4, in numpy's formats.
 *
 * @param training what a function is learned from (2c)
 * @param test what it is tested on
 * @param bars images of bars (2d)
 */
public record Sheet4Data(FunctionSamples training, FunctionSamples test, BarsData bars) {
    private static final String XOR = "xor_data.npz";
    private static final String TRAINING = "func_approx_training.npz";
    private static final String TEST = "func_approx_test.npz";
    private static final String BARS = "bar_data.npy";
    private static final List<String> FILES = List.of(XOR, TRAINING, TEST, BARS);
    private static final String INPUTS = "X";
    private static final String TARGETS = "Y";
    private static final double LEVEL = 0.5;

    /** The course's files, if there is a folder with them. */
    public static Optional<Sheet4Data> of(Optional<Path> folder) {
        return folder.map(Sheet4Data::load);
    }

    /**
     * Reads a folder; samples may be rows or columns.
     *
     * @throws DataFileException if a file is missing, or does not hold what the sheet says
     */
    public static Sheet4Data load(Path folder) {
        for (String file : FILES) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new DataFileException(
                        folder.toString(),
                        "there is no " + file + " in it; put all of " + String.join(", ", FILES) + " there");
            }
        }
        requireXor(folder.resolve(XOR));
        return new Sheet4Data(
                function(folder.resolve(TRAINING)), function(folder.resolve(TEST)), bars(folder.resolve(BARS)));
    }

    // The sheet's network solves XOR and nothing else: with other samples it would have to move.
    private static void requireXor(Path path) {
        NumpyReader file = NumpyReader.read(DataFile.read(path));
        DMatrixRMaj x = file.array(INPUTS).columnsOf(2);
        DMatrixRMaj y = targets(path, file, 1, x.getNumCols());
        for (int i = 0; i < x.getNumCols(); i++) {
            boolean first = x.get(0, i) > LEVEL;
            boolean second = x.get(1, i) > LEVEL;
            if (x.get(0, i) != (first ? 1 : 0)
                    || x.get(1, i) != (second ? 1 : 0)
                    || y.get(i) != (first != second ? 1 : 0)) {
                throw new DataFileException(
                        path.toString(), "sample " + (i + 1) + " is not one of XOR; give the course's own file");
            }
        }
    }

    private static FunctionSamples function(Path path) {
        NumpyReader file = NumpyReader.read(DataFile.read(path));
        DMatrixRMaj x = file.array(INPUTS).columnsOf(1);
        return new FunctionSamples(x, targets(path, file, 1, x.getNumCols()));
    }

    private static DMatrixRMaj targets(Path path, NumpyReader file, int outputs, int samples) {
        DMatrixRMaj targets = file.array(TARGETS).columnsOf(outputs);
        if (targets.getNumCols() != samples) {
            throw new DataFileException(
                    path.toString(),
                    "X has " + samples + " samples and Y " + targets.getNumCols() + "; each x needs its y");
        }
        return targets;
    }

    private static BarsData bars(Path path) {
        NumpyReader file = NumpyReader.read(DataFile.read(path));
        int pixels = BarsData.SIDE * BarsData.SIDE;
        if (file.has(TARGETS)) {
            DMatrixRMaj images = file.array(INPUTS).columnsOf(pixels);
            return new BarsData(images, targets(path, file, 2, images.getNumCols()));
        }
        NumpyArray array = file.array(file.has(INPUTS) ? INPUTS : NumpyReader.ONLY);
        return BarsData.of(path.toString(), array.columnsOf(pixels));
    }
}
