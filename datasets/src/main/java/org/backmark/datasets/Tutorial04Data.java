package org.backmark.datasets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;

/**
 * The digits of Augsburg's tutorial 04: some to train with, others to test with.
 *
 * @param training the digits that a network learns from
 * @param test digits that it has not seen
 */
public record Tutorial04Data(LabelledImages training, LabelledImages test) {
    private static final int BUNDLED_SIDE = 20;
    private static final int ONE_TEST_IMAGE_IN = 5;
    private static final Map<Optional<Path>, Tutorial04Data> LOADED = new ConcurrentHashMap<>();

    /**
     * The data to grade with; each folder is read once.
     *
     * @param folder the instructor's own files, MNIST's: both sets, or one of them, of which every fifth image is then for
     *     testing; none for the bundled digits, split in the same way
     * @throws DataFileException if a file is missing or malformed
     */
    public static Tutorial04Data load(Optional<Path> folder) {
        Optional<Path> key = folder.map(path -> path.toAbsolutePath().normalize());
        return LOADED.computeIfAbsent(
                key, path -> path.map(Tutorial04Data::mnist).orElseGet(Tutorial04Data::bundled));
    }

    private static Tutorial04Data mnist(Path folder) {
        MnistFiles.requireFolder(folder);
        Optional<LabelledImages> training = MnistFiles.find(folder, MnistFiles.TRAIN);
        Optional<LabelledImages> test = MnistFiles.find(folder, MnistFiles.TEST);
        if (training.isPresent() && test.isPresent()) {
            return new Tutorial04Data(training.get(), test.get());
        }
        return training.or(() -> test)
                .map(Tutorial04Data::split)
                .orElseThrow(() ->
                        new DataFileException(folder.toString(), "holds none of the data files: " + MnistFiles.NAMES));
    }

    private static Tutorial04Data bundled() {
        return split(LabelledImages.load(
                "the bundled digits",
                DataFile.bundled("digits-images-idx3-ubyte.gz"),
                DataFile.bundled("digits-labels-idx1-ubyte.gz"),
                BUNDLED_SIDE));
    }

    // Every fifth, and not the last fifth: one half of MNIST's test set is harder than the other.
    private static Tutorial04Data split(LabelledImages all) {
        return new Tutorial04Data(
                all.where(number -> number % ONE_TEST_IMAGE_IN != 0),
                all.where(number -> number % ONE_TEST_IMAGE_IN == 0));
    }
}
