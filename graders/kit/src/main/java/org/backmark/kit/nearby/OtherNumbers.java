package org.backmark.kit.nearby;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.call.Arguments;

/**
 * Changes the arguments of a call a little, so that they still mean what they did.
 *
 * <p>A number comes 1 to 5 per cent nearer to 0, so that a range is not left; in a matrix or an array a 0 becomes 0.01 to 0.05.
 * A matrix or an array of nothing but 0 and 1, which may be labels, gets other zeros and ones. A matrix whose rows sum to 1, or
 * whose columns do, keeps that: they may be probabilities, or each a 1 among zeros. Labels that are whole numbers change places.
 * What follows from other arguments, as an activity does from its net input, follows from the changed ones. Another number alone stays 0 if it is, and whole numbers alone stay, since they count something.
 */
final class OtherNumbers {
    private static final double LEAST = 0.01;
    private static final double MOST = 0.05;
    private static final double SUM = 1e-9;
    private final Random random;
    private final Dependence dependence;

    /**
     * Draws them.
     *
     * @param random where every change is drawn from
     * @param dependence what of a call's arguments follows from others
     */
    OtherNumbers(Random random, Dependence dependence) {
        this.random = random;
        this.dependence = dependence;
    }

    /** Copies of a call's arguments, changed. */
    Object[] than(Method method, Object[] arguments) {
        Object[] other = Arrays.stream(Arguments.copies(method, arguments))
                .map(this::other)
                .toArray();
        return belongTogether(method, arguments) ? dependence.kept(method, other) : other;
    }

    private boolean belongTogether(Method method, Object[] arguments) {
        Object[] copies = Arguments.copies(method, arguments);
        Object[] kept = dependence.kept(method, copies.clone());
        // Where nothing follows from others nothing is compared: a name for each of two million pixels takes long.
        if (IntStream.range(0, copies.length).allMatch(i -> kept[i] == copies[i])) {
            return false;
        }
        return Numbers.of(Arrays.asList(arguments)).agreeWith(Numbers.of(Arrays.asList(kept)));
    }

    private Object other(Object value) {
        if (value instanceof Matrix matrix) {
            return other(matrix);
        } else if (value instanceof double[] numbers) {
            return other(numbers);
        } else if (value instanceof int[] labels) {
            return inAnotherOrder(labels);
        } else if (value instanceof Double number) {
            return number * (1 - share());
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::other).toList();
        } else if (value instanceof Record whole) {
            return ofOtherParts(whole);
        }
        return value instanceof Random ? new SeededRandom(random.nextLong()) : value;
    }

    private Matrix other(Matrix matrix) {
        if (matrix.getNumElements() > 0 && sumToOne(matrix)) {
            return otherRows(matrix);
        } else if (matrix.getNumElements() > 0 && sumToOne(matrix.transpose())) {
            return otherRows(matrix.transpose()).transpose();
        }
        double[] changed = other(Arrays.copyOf(matrix.getDDRM().getData(), matrix.getNumElements()));
        Matrix other = new Matrix(matrix.getNumRows(), matrix.getNumCols());
        System.arraycopy(changed, 0, other.getDDRM().data, 0, changed.length);
        return other;
    }

    // A column of ones is no column of probabilities.
    private static boolean sumToOne(Matrix matrix) {
        return matrix.getNumCols() > 1
                && IntStream.range(0, matrix.getNumElements()).allMatch(i -> matrix.get(i) >= 0)
                && IntStream.range(0, matrix.getNumRows())
                        .allMatch(row -> Math.abs(matrix.rows(row, row + 1).elementSum() - 1) < SUM);
    }

    private Matrix otherRows(Matrix matrix) {
        boolean labels = IntStream.range(0, matrix.getNumElements()).allMatch(i -> matrix.get(i) % 1 == 0);
        Matrix other = matrix;
        while (other.isIdentical(matrix, 0)) {
            other = labels ? otherLabels(matrix) : otherProbabilities(matrix);
        }
        return other;
    }

    private Matrix otherLabels(Matrix matrix) {
        Matrix other = new Matrix(matrix.getNumRows(), matrix.getNumCols());
        for (int row = 0; row < matrix.getNumRows(); row++) {
            other.set(row, random.nextInt(matrix.getNumCols()), 1);
        }
        return other;
    }

    private Matrix otherProbabilities(Matrix matrix) {
        Matrix other = matrix.map(number -> number * (1 - share()));
        for (int row = 0; row < matrix.getNumRows(); row++) {
            double sum = other.rows(row, row + 1).elementSum();
            for (int column = 0; column < matrix.getNumCols(); column++) {
                other.set(row, column, other.get(row, column) / sum);
            }
        }
        return other;
    }

    private double share() {
        return LEAST + (MOST - LEAST) * random.nextDouble();
    }

    private double[] other(double[] numbers) {
        if (DoubleStream.of(numbers).allMatch(number -> number == 0 || number == 1)) {
            return otherZerosAndOnes(numbers);
        }
        return DoubleStream.of(numbers)
                .map(number -> number == 0 ? share() : number * (1 - share()))
                .toArray();
    }

    private double[] otherZerosAndOnes(double[] numbers) {
        double[] other = numbers;
        while (other.length > 0 && Arrays.equals(other, numbers)) {
            other = DoubleStream.generate(() -> random.nextInt(2))
                    .limit(numbers.length)
                    .toArray();
        }
        return other;
    }

    private int[] inAnotherOrder(int[] labels) {
        if (IntStream.of(labels).distinct().count() < 2) {
            return labels;
        }
        List<Integer> places = IntStream.of(labels).boxed().collect(Collectors.toList());
        int[] other = labels;
        while (Arrays.equals(other, labels)) {
            Collections.shuffle(places, random);
            other = places.stream().mapToInt(Integer::intValue).toArray();
        }
        return other;
    }

    private Record ofOtherParts(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = other(components[i].getAccessor().invoke(whole));
            }
            return whole.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "a " + whole.getClass().getSimpleName() + " cannot be made of other numbers: " + e.getCause(), e);
        }
    }
}
