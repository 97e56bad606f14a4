package org.backmark.datasets;

import java.nio.file.Path;
import java.util.Locale;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.MatReader;
import org.backmark.datasets.readers.NumpyReader;
import org.ejml.data.DMatrixRMaj;

/** Matrices by their names, from a MAT file or from numpy's. */
interface Variables {

    /**
     * A matrix.
     *
     * @throws DataFileException if there is none of that name, or it has another size, or numbers that are not finite
     */
    DMatrixRMaj matrix(String name, int rows, int columns);

    /** A matrix of one column, or of one row. */
    double[] vector(String name, int length);

    /**
     * Reads a file whose ending tells its format.
     *
     * @param names the matrices that are needed
     */
    static Variables read(Path path, String... names) {
        DataFile file = DataFile.read(path);
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".npz")
                ? new OfNumpy(NumpyReader.read(file))
                : new OfMat(MatReader.read(file, names));
    }

    /** Of a MAT file. */
    record OfMat(MatReader file) implements Variables {
        @Override
        public DMatrixRMaj matrix(String name, int rows, int columns) {
            return file.matrix(name, rows, columns);
        }

        @Override
        public double[] vector(String name, int length) {
            return file.vector(name, length);
        }
    }

    /** Of numpy's files. */
    record OfNumpy(NumpyReader file) implements Variables {
        @Override
        public DMatrixRMaj matrix(String name, int rows, int columns) {
            return file.array(name).rows(rows, columns);
        }

        @Override
        public double[] vector(String name, int length) {
            return file.array(name).rows(length, 1).data;
        }
    }
}
