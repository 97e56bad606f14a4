package org.backmark.app;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.engine.text.Printable;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;

/** Values of a contract as lines of at most 80 columns: of what is long, the shape and its beginning. */
final class Abbreviated {
    private static final int COLUMNS = 4;
    private static final int ROWS = 5;
    private static final int TEXT = 60;
    private static final String INDENT = "  ";

    private Abbreviated() {}

    /** The lines of a value, the first of them fit to stand behind its name. */
    static List<String> lines(Object value) {
        if (value instanceof Matrix matrix) {
            return ofMatrix(matrix);
        } else if (value instanceof double[] numbers) {
            return List.of(ofNumbers(Arrays.stream(numbers), numbers.length));
        } else if (value instanceof int[] numbers) {
            return List.of(ofNumbers(Arrays.stream(numbers).asDoubleStream(), numbers.length));
        } else if (value instanceof List<?> list) {
            return ofParts(
                    list.size() + (list.size() == 1 ? " element" : " elements"), list.size(), String::valueOf, list);
        } else if (value instanceof Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            List<Object> parts = parts(record);
            return ofParts(record.getClass().getSimpleName(), parts.size(), i -> components[i].getName(), parts);
        } else if (value instanceof SeededRandom random) {
            // Who wants to follow it at home can copy it.
            return List.of("new Random(" + random.seed() + "L)");
        }
        String text = Printable.line(String.valueOf(value));
        return List.of(text.length() <= TEXT ? text : text.substring(0, TEXT) + " ...");
    }

    /** All numbers in a value, in order. */
    static DoubleStream numbers(Object value) {
        if (value instanceof Matrix matrix) {
            return Arrays.stream(matrix.toArrays()).flatMapToDouble(Arrays::stream);
        } else if (value instanceof double[] numbers) {
            return Arrays.stream(numbers);
        } else if (value instanceof int[] numbers) {
            return Arrays.stream(numbers).asDoubleStream();
        } else if (value instanceof List<?> list) {
            return list.stream().flatMapToDouble(Abbreviated::numbers);
        } else if (value instanceof Record record) {
            return parts(record).stream().flatMapToDouble(Abbreviated::numbers);
        }
        return value instanceof Number number ? DoubleStream.of(number.doubleValue()) : DoubleStream.empty();
    }

    private static List<String> ofMatrix(Matrix matrix) {
        List<String> lines = new ArrayList<>();
        lines.add(matrix.getNumRows() + " x " + matrix.getNumCols() + " matrix");
        double[][] rows = matrix.toArrays();
        for (int row = 0; row < Math.min(ROWS, rows.length); row++) {
            lines.add(INDENT
                    + Arrays.stream(rows[row])
                            .limit(COLUMNS)
                            .mapToObj(number -> String.format(Locale.ROOT, "%16.9g", number))
                            .collect(Collectors.joining())
                    + (rows[row].length > COLUMNS ? " ..." : ""));
        }
        if (rows.length > ROWS) {
            lines.add(INDENT + "...");
        }
        return lines;
    }

    private static String ofNumbers(DoubleStream numbers, int length) {
        return length + " numbers: "
                + numbers.limit(COLUMNS)
                        .mapToObj(number -> String.format(Locale.ROOT, "%.6g", number))
                        .collect(Collectors.joining(", "))
                + (length > COLUMNS ? ", ..." : "");
    }

    private static List<String> ofParts(
            String first, int size, java.util.function.IntFunction<String> name, List<?> values) {
        List<String> lines = new ArrayList<>(List.of(first));
        IntStream.range(0, Math.min(ROWS, size)).forEach(i -> {
            List<String> below = lines(values.get(i));
            lines.add(INDENT + name.apply(i) + ": " + below.get(0));
            below.stream().skip(1).forEach(line -> lines.add(INDENT + line));
        });
        if (size > ROWS) {
            lines.add(INDENT + "...");
        }
        return lines;
    }

    private static List<Object> parts(Record record) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                parts.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a contract's record cannot be read", e);
            }
        }
        return parts;
    }
}
