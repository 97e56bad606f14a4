package org.backmark.datasets.readers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ejml.data.DMatrixRMaj;

/** Reads a matrix from a CSV file without header: one row a line, commas, a dot as decimal mark. */
public final class CsvReader {
    /** {@link Double#parseDouble} takes more than this: NaN, hexadecimal digits, a trailing d. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int SHOWN = 20;

    private CsvReader() {}

    /**
     * Reads a matrix.
     *
     * @param file UTF-8 text, plain or gzipped
     * @param rows lines that it must have
     * @param columns cells that each line must have
     * @return the matrix, each cell a finite number
     * @throws DataFileException if the file is anything else; names line and column
     */
    public static DMatrixRMaj matrix(DataFile file, int rows, int columns) {
        DataFile plain = file.unpacked();
        List<double[]> lines = lines(plain);
        for (int i = 0; i < lines.size(); i++) {
            int found = lines.get(i).length;
            if (found != columns) {
                throw new DataFileException(
                        plain.name(), "line %d has %d cells, not %d".formatted(i + 1, found, columns));
            }
        }
        if (lines.size() != rows) {
            throw new DataFileException(plain.name(), "has %d lines, not %d".formatted(lines.size(), rows));
        }
        return new DMatrixRMaj(lines.toArray(double[][]::new));
    }

    private static List<double[]> lines(DataFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<double[]> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                lines.add(numbers(file.name(), line));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DataFileException(
                    file.name(), "line %d is not CSV: a quote is out of place".formatted(lines.size() + 1), e);
        }
        return lines;
    }

    private static double[] numbers(String name, CSVRecord line) {
        double[] numbers = new double[line.size()];
        for (int i = 0; i < numbers.length; i++) {
            String cell = line.get(i).strip();
            double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!Double.isFinite(number)) {
                String shown = cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "...";
                throw new DataFileException(
                        name,
                        "line %d, column %d: \"%s\" is not a finite number"
                                .formatted(line.getRecordNumber(), i + 1, shown));
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
