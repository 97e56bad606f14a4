package org.backmark.datasets.readers;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/** Reads matrices of real numbers from a MAT file of level 5 (MATLAB's -v6 and -v7). */
public final class MatReader {
    private static final Set<MatlabType> NUMBERS = EnumSet.range(MatlabType.Double, MatlabType.UInt64);

    private final String file;
    private final Map<String, Matrix> matrices = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();

    private MatReader(String file) {
        this.file = file;
    }

    /**
     * Reads some variables of a file.
     *
     * @param names those that are wanted; all else in the file is passed over
     * @throws DataFileException if it is no such file, truncated or damaged
     */
    public static MatReader read(DataFile file, String... names) {
        MatReader reader = new MatReader(file.name());
        List<String> wanted = List.of(names);
        try (Source source = Sources.wrap(MatUnpacker.unpack(file))) {
            MatFile content = Mat5.newReader(source)
                    .setEntryFilter(header -> wanted.contains(header.getName()) && reader.isReadable(header))
                    .disableSubsystemProcessing()
                    .readMat();
            content.getEntries()
                    .forEach(entry -> reader.matrices.put(entry.getName(), content.getMatrix(entry.getName())));
        } catch (DataFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // MFL reports damage by whatever exception it runs into.
            throw new DataFileException(file.name(), "is a damaged MAT file", e);
        }
        return reader;
    }

    private boolean isReadable(EntryHeader variable) {
        int[] dimensions = variable.getDimensions();
        if (!NUMBERS.contains(variable.getType()) || variable.isComplex()) {
            faults.put(variable.getName(), "is not a matrix of real numbers");
        } else if (dimensions.length != 2) {
            String shape = IntStream.of(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
            faults.put(variable.getName(), "is " + shape + ", not a matrix");
        }
        return !faults.containsKey(variable.getName());
    }

    /**
     * One of the variables that were read.
     *
     * @param rows rows that it must have
     * @param columns columns that it must have
     * @return its values, all finite
     * @throws DataFileException if it is missing, no real matrix, of another shape or not finite
     */
    public DMatrixRMaj matrix(String name, int rows, int columns) {
        if (faults.containsKey(name)) {
            throw fault(name, faults.get(name));
        }
        Matrix values = matrices.get(name);
        if (values == null) {
            throw new DataFileException(file, "has no variable " + name);
        }
        if (values.getNumRows() != rows || values.getNumCols() != columns) {
            throw fault(
                    name, "is %d x %d, not %d x %d".formatted(values.getNumRows(), values.getNumCols(), rows, columns));
        }
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, finite(name, values.getDouble(row, column), row, column));
            }
        }
        return matrix;
    }

    /**
     * One of the variables that were read, as a row or as a column.
     *
     * @param length how many values it must have
     * @throws DataFileException if it is missing, no real row or column of that length or not finite
     */
    public double[] vector(String name, int length) {
        Matrix values = matrices.get(name);
        boolean row = values != null && values.getNumRows() == 1 && values.getNumCols() == length;
        return (row ? matrix(name, 1, length) : matrix(name, length, 1)).data;
    }

    private double finite(String name, double value, int row, int column) {
        if (!Double.isFinite(value)) {
            throw fault(name, "is not finite in row %d, column %d".formatted(row + 1, column + 1));
        }
        return value;
    }

    private DataFileException fault(String name, String fault) {
        return new DataFileException(file, "its variable " + name + " " + fault);
    }
}
