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
 * A matrix or an array of nothing but 0 and 1, which may be labels, gets other zeros and ones. Labels that are whole numbers
 * change places. Another number alone stays 0 if it is, and whole numbers alone stay, since they count something.
 */
final class OtherNumbers {
    private static final double LEAST = 0.01;
    private static final double MOST = 0.05;
    private final Random random;

    /**
     * Draws them.
     *
     * @param random where every change is drawn from
     */
    OtherNumbers(Random random) {
        this.random = random;
    }

    /** Copies of a call's arguments, changed. */
    Object[] than(Method method, Object[] arguments) {
        return Arrays.stream(Arguments.copies(method, arguments))
                .map(this::other)
                .toArray();
    }

    private Object other(Object value) {
        if (value instanceof Matrix matrix) {
            double[] changed = other(Arrays.copyOf(matrix.getDDRM().getData(), matrix.getNumElements()));
            Matrix other = new Matrix(matrix.getNumRows(), matrix.getNumCols());
            System.arraycopy(changed, 0, other.getDDRM().data, 0, changed.length);
            return other;
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
