package org.backmark.reference.osnabrueckbackpropgd;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Arrays of numbers, element by element. */
final class Vectors {
    private Vectors() {}

    static double[] map(double[] numbers, DoubleUnaryOperator function) {
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> function.applyAsDouble(numbers[i]))
                .toArray();
    }

    /** As many numbers as the second has. */
    static double[] combine(double[] first, double[] second, DoubleBinaryOperator function) {
        return IntStream.range(0, second.length)
                .mapToDouble(i -> function.applyAsDouble(first[i], second[i]))
                .toArray();
    }
}
