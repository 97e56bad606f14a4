package org.backmark.kit.diagnosis;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;

/**
 * An answer as numbers in a row.
 *
 * @param shape how they were arranged, for example {@code (3x4,3x5)}; answers of different shapes never agree
 * @param numbers row by row; true is 1, false is 0
 */
record AnswerVector(String shape, double[] numbers) {
    private static final double AGREEMENT = 1e-9;
    private static final MathContext DIGITS = new MathContext(13);
    private static final double DIFFERENCE = 1e-7;

    /** The reply that an answer of any of the contract's types makes. */
    static AnswerVector of(Object answer) {
        StringBuilder shape = new StringBuilder();
        Numbers numbers = new Numbers();
        add(answer, shape, numbers);
        return new AnswerVector(shape.toString(), numbers.toArray());
    }

    /** The shape and the numbers to 13 digits, a blank between any two. */
    String text() {
        StringBuilder text = new StringBuilder(shape);
        for (double number : numbers) {
            text.append(' ').append(Double.isFinite(number) ? rounded(number) : number);
        }
        return text.toString();
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }

    /** The reply that has this text. */
    static AnswerVector parse(String text) {
        String[] words = text.split(" ");
        return new AnswerVector(
                words[0],
                Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
    }

    private static void add(Object part, StringBuilder shape, Numbers numbers) {
        if (part == null) {
            shape.append("null");
        } else if (part instanceof Number number) {
            shape.append("n");
            numbers.add(number.doubleValue());
        } else if (part instanceof Boolean truth) {
            shape.append("b");
            numbers.add(truth ? 1 : 0);
        } else if (part instanceof Matrix matrix) {
            shape.append(matrix.getNumRows()).append('x').append(matrix.getNumCols());
            numbers.add(matrix.getDDRM().getData(), matrix.getNumElements());
        } else if (part instanceof double[] array) {
            shape.append(array.length);
            numbers.add(array, array.length);
        } else if (part instanceof int[] array) {
            shape.append(array.length);
            numbers.add(Arrays.stream(array).asDoubleStream().toArray(), array.length);
        } else if (part instanceof Enum<?> constant) {
            shape.append(constant.name());
        } else if (part instanceof Collection<?> list) {
            addAll(list, shape, numbers);
        } else if (part.getClass().isRecord()) {
            addAll(components(part), shape, numbers);
        } else {
            shape.append('"').append(part.toString().replace(' ', '_')).append('"');
        }
    }

    private static void addAll(Collection<?> parts, StringBuilder shape, Numbers numbers) {
        shape.append('(');
        String separator = "";
        for (Object part : parts) {
            shape.append(separator);
            add(part, shape, numbers);
            separator = ",";
        }
        shape.append(')');
    }

    private static Collection<?> components(Object value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> component(component, value))
                // Not toList(): a component may be null.
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Object component(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /**
     * Whether this is what was predicted, to 1e-9 of the largest number or of 1.
     *
     * <p>A number that is none (NaN) must be none in both. Where all are none, and where one is infinite, nothing agrees: too
     * many mistakes lead there.
     */
    boolean agreesWith(AnswerVector predicted) {
        return shape.equals(predicted.shape)
                && whereThereAreNumbers(predicted).distance(predicted.whereThereAreNumbers(this)) <= AGREEMENT;
    }

    /** Whether there are numbers, and each is NaN. */
    boolean isNaNThroughout() {
        return numbers.length > 0 && Arrays.stream(numbers).allMatch(Double::isNaN);
    }

    /** Whether this and what was predicted are NaN throughout, and of one shape. */
    boolean isNaNThroughoutLike(AnswerVector predicted) {
        return shape.equals(predicted.shape) && isNaNThroughout() && predicted.isNaNThroughout();
    }

    /** The numbers of this reply, but for those that are NaN in both; NaN alone if there are no others. */
    private AnswerVector whereThereAreNumbers(AnswerVector other) {
        double[] left = IntStream.range(0, numbers.length)
                .filter(i -> !Double.isNaN(numbers[i]) || !Double.isNaN(other.numbers[i]))
                .mapToDouble(i -> numbers[i])
                .toArray();
        return left.length == 0 && numbers.length > 0
                ? new AnswerVector(shape, new double[] {Double.NaN})
                : new AnswerVector(shape, left);
    }

    /** Whether this is so far from the right answer that it cannot pass for it. */
    boolean differsFrom(AnswerVector right) {
        return !shape.equals(right.shape) || !(distance(right) <= DIFFERENCE);
    }

    /** Whether both are finite, of one shape, and farther from each other than rounding leads. */
    boolean isFarFrom(AnswerVector other) {
        return shape.equals(other.shape) && distance(other) > DIFFERENCE;
    }

    /** The largest difference, as a part of the other's largest number or of 1; NaN if a number is not finite. */
    double distance(AnswerVector other) {
        double scale = 1;
        double largest = 0;
        for (int i = 0; i < numbers.length; i++) {
            scale = Math.max(scale, Math.abs(other.numbers[i]));
            largest = Math.max(largest, Math.abs(numbers[i] - other.numbers[i]));
        }
        return Double.isFinite(scale) && Double.isFinite(largest) ? largest / scale : Double.NaN;
    }

    private static final class Numbers {
        private double[] numbers = new double[16];
        private int count;

        void add(double number) {
            add(new double[] {number}, 1);
        }

        void add(double[] more, int length) {
            if (count + length > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, count + length));
            }
            System.arraycopy(more, 0, numbers, count, length);
            count += length;
        }

        double[] toArray() {
            return Arrays.copyOf(numbers, count);
        }
    }
}
