package org.backmark.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.NumpyArray;
import org.backmark.datasets.readers.NumpyReader;

/** MNIST's digits in an instructor's folder: IDX files, plain or gzipped, or one of numpy's. */
final class MnistFiles {
    /** The set of 60 000 digits. */
    static final String TRAIN = "train";

    /** The set of 10 000 digits. */
    static final String TEST = "t10k";

    /** The names that are looked for, for messages. */
    static final String NAMES = "train-images-idx3-ubyte[.gz] with train-labels-idx1-ubyte[.gz],"
            + " t10k-images-idx3-ubyte[.gz] with t10k-labels-idx1-ubyte[.gz], mnist.npz";

    private static final String IMAGES = "-images-idx3-ubyte";
    private static final String LABELS = "-labels-idx1-ubyte";
    private static final int SIDE = 28;

    /** All of MNIST in one file, as Keras downloads it. */
    private static final String KERAS = "mnist.npz";

    private MnistFiles() {}

    /** Refuses what is no folder. */
    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataFileException(
                    folder.toString(), Files.exists(folder) ? "is not a folder" : "there is no such folder");
        }
    }

    /**
     * One set of digits, if its images are there.
     *
     * @param set {@link #TRAIN} or {@link #TEST}
     * @throws DataFileException if the images lack their labels, or a file is malformed
     */
    static Optional<LabelledImages> find(Path folder, String set) {
        return existing(folder, set + IMAGES)
                .map(images -> load(folder, set, images))
                .or(() ->
                        Optional.of(folder.resolve(KERAS)).filter(Files::exists).map(file -> load(file, set)));
    }

    private static LabelledImages load(Path file, String set) {
        String suffix = set.equals(TRAIN) ? "train" : "test";
        NumpyReader arrays = NumpyReader.read(DataFile.read(file));
        NumpyArray images = arrays.array("x_" + suffix);
        NumpyArray labels = arrays.array("y_" + suffix);
        return LabelledImages.load("MNIST's " + set + " digits", images, labels, SIDE);
    }

    private static LabelledImages load(Path folder, String set, Path images) {
        Path labels = existing(folder, set + LABELS)
                .orElseThrow(() -> new DataFileException(
                        images.toString(), "lacks its labels: put %s[.gz] beside it".formatted(set + LABELS)));
        return LabelledImages.load("MNIST's " + set + " digits", DataFile.read(images), DataFile.read(labels), SIDE);
    }

    private static Optional<Path> existing(Path folder, String name) {
        // Some unpackers write the last hyphen but one as a dot.
        String dotted = name.replaceFirst("-(idx[13]-)", ".$1");
        return Stream.of(name, name + ".gz", dotted, dotted + ".gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst();
    }
}
