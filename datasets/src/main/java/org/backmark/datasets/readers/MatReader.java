package org.backmark.datasets.readers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/** Reads matrices from a MAT file of level 5 (MATLAB's -v6 and -v7). */
public final class MatReader {
    private static final int HEADER = 128;
    private static final int VERSION = 124;
    private static final int LEVEL_5 = 0x0100;
    private static final int SAME_ORDER = 'M' << 8 | 'I';
    private static final int OTHER_ORDER = 'I' << 8 | 'M';

    private final String file;
    private final Map<String, Array> variables;

    private MatReader(String file, Map<String, Array> variables) {
        this.file = file;
        this.variables = variables;
    }

    /**
     * Reads some variables of a file.
     *
     * @param names those that are wanted; all else in the file is passed over
     * @throws DataFileException if it is no such file, truncated or damaged
     */
    public static MatReader read(DataFile file, String... names) {
        requireLevel5(file);
        List<String> wanted = List.of(names);
        Map<String, Array> variables = new HashMap<>();
        try (Source source = Sources.wrap(file.bytes())) {
            MatFile content = Mat5.newReader(source)
                    .setEntryFilter(header -> wanted.contains(header.getName()))
                    .setBufferAllocator(new CappedAllocator(DataFile.LARGEST))
                    .disableSubsystemProcessing()
                    .readMat();
            content.getEntries().forEach(entry -> variables.put(entry.getName(), entry.getValue()));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // MFL reports damage by whatever exception it runs into, and allocates names as long as the file says.
            throw new DataFileException(file.name(), "is a truncated or damaged MAT file", e);
        }
        return new MatReader(file.name(), variables);
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
        Array variable = variables.get(name);
        if (variable == null) {
            throw new DataFileException(file, "has no variable " + name);
        }
        if (!(variable instanceof Matrix values) || values.isComplex()) {
            throw new DataFileException(file, "its variable " + name + " is not a matrix of real numbers");
        }
        if (values.getNumDimensions() != 2 || values.getNumRows() != rows || values.getNumCols() != columns) {
            throw new DataFileException(
                    file,
                    "its variable %s is %s, not %d x %d".formatted(name, shape(values.getDimensions()), rows, columns));
        }
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values.getDouble(row, column);
                if (!Double.isFinite(value)) {
                    throw new DataFileException(
                            file,
                            "its variable %s is not finite in row %d, column %d".formatted(name, row + 1, column + 1));
                }
                matrix.set(row, column, value);
            }
        }
        return matrix;
    }

    private static void requireLevel5(DataFile file) {
        if (file.bytes().length >= HEADER) {
            ByteBuffer header = ByteBuffer.wrap(file.bytes());
            int version = Short.toUnsignedInt(header.getShort(VERSION));
            int order = Short.toUnsignedInt(header.getShort(VERSION + Short.BYTES));
            boolean big = order == SAME_ORDER && version == LEVEL_5;
            boolean little = order == OTHER_ORDER && version == LEVEL_5 >> 8;
            if (big || little) {
                return;
            }
        }
        throw new DataFileException(file.name(), "is not a MAT file of level 5 (MATLAB saves one with -v7)");
    }

    private static String shape(int[] dimensions) {
        return IntStream.of(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
