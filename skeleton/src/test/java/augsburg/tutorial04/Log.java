package augsburg.tutorial04;

import java.util.Arrays;
import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;

/** Reads what a network has logged, and computes what it should have. */
final class Log {
    private static final String FORM =
            "A line holds numbers with commas between them, and a point in each that has decimals; nothing else.";

    private Log() {}

    /**
     * The numbers of each line.
     *
     * @param text the log
     * @param columns how many numbers a line must have
     */
    static List<double[]> read(CharSequence text, int columns) {
        return text.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> numbers(line, columns))
                .toList();
    }

    private static double[] numbers(String line, int columns) {
        String[] parts = line.strip().split("\\s*,\\s*", -1);
        try {
            double[] numbers =
                    Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
            Expect.that("a line of the log")
                    .hint(FORM)
                    .holds(numbers.length == columns, line, columns + " numbers with commas between them");
            return numbers;
        } catch (NumberFormatException e) {
            Expect.that("a line of the log")
                    .hint(FORM)
                    .holds(false, line, columns + " numbers with commas between them");
            throw e;
        }
    }

    /** The mean of -log h at each sample's label. */
    static double loss(Matrix h, int[] y) {
        requireOutput(h, y);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= Math.log(h.get(y[i], i));
        }
        return sum / y.length;
    }

    /** The share of samples whose label has the largest output, in percent. */
    static double accuracy(Matrix h, int[] y) {
        requireOutput(h, y);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            int largest = 0;
            for (int j = 1; j < h.getNumRows(); j++) {
                largest = h.get(j, i) > h.get(largest, i) ? j : largest;
            }
            right += largest == y[i] ? 1 : 0;
        }
        return 100.0 * right / y.length;
    }

    private static void requireOutput(Matrix h, int[] y) {
        Expect.that("output")
                .hint("forward returns a column for each sample, with a number for each of the two labels.")
                .hasShape(h, 2, y.length);
    }
}
